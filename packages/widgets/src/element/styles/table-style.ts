export const tableStyle = `
th, td { border-top: 1px solid var(--line); font-weight: inherit; padding: .4em 0; text-align: start; vertical-align: top }
table { border-collapse: collapse; width: 100% }
`;
