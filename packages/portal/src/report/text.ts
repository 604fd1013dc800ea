import type { FormCells, Report } from '@motcua/sdk';
import { formColumns } from '@motcua/sdk/schemas';
import { formatNumber } from '@motcua/sdk/text';
import { formHeads, formTitle, hiddenCell, totalRow } from './form.ts';
import { partTitle, sectionTitle, warningsOf } from './notes.ts';

const width = 7;

const numbers = (cells: FormCells): string =>
  formColumns
    .map((name) => {
      const value = cells[name];
      return (value === null ? hiddenCell : formatNumber(value)).padStart(width);
    })
    .join('');

const formLines = (form: NonNullable<Report['form']>): string[] => [
  formTitle,
  ...formHeads.map(({ title, columns }) => `  ${title}: ${Object.values(columns).join(' | ')}`),
  ...[...form.rows, { field: totalRow, cells: form.total }].map(
    ({ field, cells }) => `${numbers(cells)}  ${field}`,
  ),
];

/** The report as plain text, for a terminal. */
export const reportText = (report: Report): string => {
  const { frame, sections, form } = report;
  return [
    ...warningsOf(report).map((warning) => `! ${warning}`),
    ...frame.authority,
    frame.number,
    frame.placeAndDate,
    '',
    frame.title,
    frame.subject,
    ...sections.flatMap((section) => [
      '',
      sectionTitle(section),
      ...section.parts.flatMap((part) => [
        ...[partTitle(part)].filter((title) => title !== null),
        ...part.paragraphs.map((paragraph) => `  ${paragraph}`),
        ...(part.form && form ? formLines(form) : []),
      ]),
    ]),
    '',
    'Nơi nhận:',
    ...frame.recipients,
    ...frame.signature,
    '',
  ].join('\n');
};
