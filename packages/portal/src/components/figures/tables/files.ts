import type { Statistics } from '@motcua/sdk';
import { strings, type Language } from '../../../i18n/index.ts';
import { csvText } from '../../../csv.ts';
import { keyOfPeriod } from '../period-query.ts';
import { emptyText, type Row, type Table } from './table.ts';

const fileFormats = ['csv', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** `2025-07.csv` into its name and what it is asked as; `format` is `null` of a page. */
export const readFileName = (text: string): { name: string; format: FileFormat | null } | null => {
  const [name = '', suffix, ...rest] = text.split('.');
  if (suffix === undefined) return { name, format: null };
  const format = fileFormats.find((one) => one === suffix);
  return format && rest.length === 0 ? { name, format } : null;
};

/** What every line of a file says of where it comes from. */
const originOf = ({ period, asOf, revision, sample }: Statistics, language: Language) => {
  const t = strings(language).statistics.files.columns;
  return {
    heads: [t.from, t.to, t.asOf, t.revision, t.sample],
    cells: [period.from, period.to, asOf ?? '', String(revision), sample ? t.yes : t.no],
  };
};

const texts = (table: Table, row: Row) =>
  row.values.map((value, at) => (value === null ? emptyText(table, row, at) : String(value)));

/** One table as wide as it is shown. */
const tableLines = (table: Table, statistics: Statistics, language: Language): string[][] => {
  const { rule } = strings(language).statistics.files.columns;
  const origin = originOf(statistics, language);
  const ruled = table.rows.some((row) => row.rule !== undefined);
  return [
    [
      ...[...table.heads, ...table.columns].map(({ label }) => label),
      ...(ruled ? [rule] : []),
      ...origin.heads,
    ],
    ...table.rows.map((row) => [
      ...row.heads,
      ...texts(table, row),
      ...(ruled ? [row.rule ?? ''] : []),
      ...origin.cells,
    ]),
  ];
};

/** All tables under each other: a line a number. */
const longLines = (tables: Table[], statistics: Statistics, language: Language): string[][] => {
  const t = strings(language).statistics.files.columns;
  const origin = originOf(statistics, language);
  const { words } = strings(language).statistics.nothing;
  const counted = statistics.state === 'counted';
  const unknown = counted ? [] : [['', '', '', '', words['no-data-yet'], '']];
  return [
    [t.table, t.head, t.figure, t.value, t.nothing, t.rule, ...origin.heads],
    ...unknown.map((cells) => [...cells, ...origin.cells]),
    ...tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.map(({ label, rule = '' }, at) => {
          const value = row.values[at] ?? null;
          const told = value === null ? ['', emptyText(table, row, at)] : [String(value), ''];
          const name = row.heads.join(' · ');
          return [table.title, name, label, ...told, row.rule ?? rule, ...origin.cells];
        }),
      ),
    ),
  ];
};

/** A table under the API's names. */
const plainTable = ({ name, title, heads, columns, rows }: Table) => ({
  name,
  title,
  columns: [...heads, ...columns],
  rows: rows.map((row) =>
    Object.fromEntries([
      ...heads.map(({ name: head }, at) => [head, row.heads[at]]),
      ...columns.map(({ name: column }, at) => [column, row.values[at]]),
      ...(row.rule === undefined ? [] : [['rule', row.rule]]),
    ]),
  ),
});

interface FileOptions {
  format: FileFormat;
  bom: boolean;
  language: Language;
}

const respond = (
  content: string,
  name: string,
  { sample, ward }: Statistics,
  format: FileFormat,
): Response => {
  const file = `so-lieu-${ward}-${name}${sample ? '-du-lieu-mau' : ''}.${format}`;
  const disposition = format === 'json' ? 'inline' : 'attachment';
  return new Response(content, {
    headers: {
      'Content-Type':
        format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      'Content-Disposition': `${disposition}; filename="${file}"`,
    },
  });
};

/** Where the numbers come from, as JSON says it. */
const headOf = ({ ward, period, state, asOf, source, sample, revision }: Statistics) => ({
  ward,
  period,
  state,
  asOf,
  source,
  sample,
  revision,
});

/** One table as a file. */
export const tableFile = (
  table: Table,
  statistics: Statistics,
  { format, bom, language }: FileOptions,
): Response => {
  const name = `${keyOfPeriod(statistics.period)}-${table.name}`;
  const content =
    format === 'csv'
      ? csvText(tableLines(table, statistics, language), bom)
      : `${JSON.stringify({ ...headOf(statistics), ...plainTable(table) }, null, 2)}\n`;
  return respond(content, name, statistics, format);
};

/** Everything of a period as one file; in JSON with the answer of the API that it was made from. */
export const wholeFile = (
  tables: Table[],
  statistics: Statistics,
  { format, bom, language }: FileOptions,
): Response => {
  const content =
    format === 'csv'
      ? csvText(longLines(tables, statistics, language), bom)
      : `${JSON.stringify({ ...headOf(statistics), tables: tables.map(plainTable), statistics }, null, 2)}\n`;
  return respond(content, keyOfPeriod(statistics.period), statistics, format);
};
