export const reserve = 'max(46em, 78em - 100%)';

export const style = `
td { padding-left: 1em }
`;
