/** A table of a page in quirks mode takes neither colour nor font from around it unless it is told to. */
export const tableStyle = `
th, td { border-top: 1px solid var(--line); padding: .4em 0; text-align: start; vertical-align: top }
table, th { color: inherit; font: inherit }
table { border-collapse: collapse; width: 100% }
`;
