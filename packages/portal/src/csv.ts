/** Without it, Excel takes UTF-8 for something else. */
const mark = '\uFEFF';

/** A spreadsheet takes what begins like this for a formula; a negative number is none. */
const formula = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/;

const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Lines of cells as CSV; with its mark (BOM), Excel reads it as UTF-8. */
export const csvText = (lines: readonly (readonly string[])[], bom = true): string =>
  `${bom ? mark : ''}${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
