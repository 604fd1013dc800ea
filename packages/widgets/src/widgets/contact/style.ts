export const reserve = 'max(18em,43em - 50%)';

export const style = `
dl { display: grid; grid-template-columns: auto 1fr; gap: .35em 1em }
`;
