export const reserve = 'max(46em, 78em - 100%)';

export const style = `
td { padding-left: 1em }
.papers li { padding-left: 1.6em; text-indent: -1.6em }
.papers small { text-indent: 0 }
.papers li::before { content: '☐ ' }
`;
