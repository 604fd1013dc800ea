export const reserve = 'max(52em, 105em - 105%)';

export const style = `
td { padding-left: 1em }
`;
