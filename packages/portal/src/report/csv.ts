import type { FormCells, Report } from '@motcua/sdk';
import { formColumns } from '@motcua/sdk/schemas';
import { formHeads, hiddenCell, totalRow } from './form.ts';
import { warningsOf } from './notes.ts';

/** Without it, Excel takes UTF-8 for something else. */
const mark = '\uFEFF';

/** A spreadsheet takes what begins like this for a formula. */
const formula = /^[=+\-@\t\r]/;

const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (values: readonly string[]): string => `${values.map(cell).join(',')}\r\n`;

const numbers = (cells: FormCells): string[] =>
  formColumns.map((name) => {
    const value = cells[name];
    return value === null ? hiddenCell : String(value);
  });

/** Form II.06a as CSV that Excel opens: UTF-8 with its mark, a line a field, the sum at the end. */
export const reportCsv = (report: Report): string => {
  const heads = formHeads.flatMap(({ title, columns }) =>
    Object.values(columns).map((column) => `${title}: ${column}`),
  );
  const { form } = report;
  return [
    mark,
    line(['TT', 'Lĩnh vực', ...heads]),
    ...(form?.rows ?? []).map(({ field, cells }, at) =>
      line([String(at + 1), field, ...numbers(cells)]),
    ),
    ...(form ? [line(['', totalRow, ...numbers(form.total)])] : []),
    ...warningsOf(report).map((warning) => line(['', warning])),
  ].join('');
};
