export const reserve = 'max(19em, 26em - 25%)';

export const style = `
dl { display: grid; grid-template-columns: auto 1fr; gap: .35em 1em }
`;
