/** Name of a table in addresses. */
export const tableNames = [
  'so-lieu',
  'ty-le',
  'so-sanh',
  'linh-vuc',
  'cach-nop',
  'linh-vuc-cach-nop',
  'thu-tuc',
  'ngay',
  'cho-doi',
  'gio',
  'dinh-chinh',
] as const;
export type TableName = (typeof tableNames)[number];

export interface Column {
  /** As the API calls it. */
  name: string;
  label: string;
  /** In words. */
  rule?: string;
  /** What an empty value of this column means, where it is not what the table's do. */
  empty?: string;
}

export interface Row {
  /** In words, where each row has its own. */
  rule?: string;
  /** What the row is, a text for each of `heads`. */
  heads: string[];
  /** What an empty value of this row means, likewise. */
  empty?: string;
  /** A number for each of `columns`; `null` where there is none. */
  values: (number | null)[];
}

/** A table as it is handed over, and shown. */
export interface Table {
  name: TableName;
  title: string;
  heads: Column[];
  columns: Column[];
  rows: Row[];
  /** What an empty value of it means. */
  empty: string;
}

/** Why there is no number at a place. */
export const emptyText = ({ columns, empty }: Table, row: Row, at: number): string =>
  row.empty ?? columns[at]?.empty ?? empty;
