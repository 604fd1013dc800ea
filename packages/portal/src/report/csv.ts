import type { FormCells, Report } from '@motcua/sdk';
import { formColumns } from '@motcua/sdk/schemas';
import { csvText } from '../csv.ts';
import { formHeads, hiddenCell, totalRow } from './form.ts';
import { warningsOf } from './notes.ts';

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
  return csvText([
    ['TT', 'Lĩnh vực', ...heads],
    ...(form?.rows ?? []).map(({ field, cells }, at) => [String(at + 1), field, ...numbers(cells)]),
    ...(form ? [['', totalRow, ...numbers(form.total)]] : []),
    ...warningsOf(report).map((warning) => ['', warning]),
  ]);
};
