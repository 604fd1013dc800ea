export const sampleStyle = `
[part=sample] { border: 1px dashed; border-radius: 4px; width: fit-content; padding: 0 .5em; font-size: .84em; opacity: .85 }
`;
