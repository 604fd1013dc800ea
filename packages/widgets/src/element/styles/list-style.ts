export const listStyle = `
li { border-top: 1px solid var(--line); list-style: none; padding: .4em 0 }
`;
