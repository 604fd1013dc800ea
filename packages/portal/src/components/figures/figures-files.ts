import type { Period } from '@motcua/sdk/calendar';
import type { Client } from '@motcua/sdk';
import type { Language } from '../../i18n/index.ts';
import { loadAllGroups, loadFigures } from './figures-data.ts';
import { allTables } from './tables/all-tables.ts';
import { tableFile, wholeFile, type FileFormat } from './tables/files.ts';
import type { TableName } from './tables/table.ts';

interface Asked {
  /** `null`: all tables. */
  table: TableName | null;
  format: FileFormat;
  search: URLSearchParams;
  language: Language;
}

/** A table of a period, or all, as a file; `null` where the period has no such table. */
export const figuresFile = async (
  client: Client,
  period: Period,
  { table, format, search, language }: Asked,
): Promise<Response | null> => {
  const [data, groups] = await Promise.all([
    loadFigures(client, period),
    loadAllGroups(client, period),
  ]);
  const tables = allTables(data, groups, language);
  const options = { format, bom: search.get('bom') !== '0', language };
  if (table === null) return wholeFile(tables, data.statistics, options);
  const one = tables.find(({ name }) => name === table);
  return one ? tableFile(one, data.statistics, options) : null;
};
