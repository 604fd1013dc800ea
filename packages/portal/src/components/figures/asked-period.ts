import type { Client, Statistics, Ward } from '@motcua/sdk';
import type { Language } from '../../i18n/index.ts';
import { isFactName, type FactName } from './facts.ts';
import { loadFigures, loadToday } from './figures-data.ts';
import { figuresFile } from './figures-files.ts';
import { periodOfKey } from './period-query.ts';
import { readFileName } from './tables/files.ts';
import { tableNames } from './tables/table.ts';

/** Who asks, and with what behind the `?`. */
interface Asking {
  client: Client;
  search: URLSearchParams;
  language: Language;
}

interface Figures {
  data: Awaited<ReturnType<typeof loadFigures>>;
  today: Awaited<ReturnType<typeof loadToday>>;
}

/** What `/thong-ke/{period}` answers: a file, what its page shows, or `null` for a period that is none. */
export const askedPeriod = async (
  param: string,
  { client, search, language }: Asking,
): Promise<Response | Figures | null> => {
  const asked = readFileName(param);
  const period = asked && periodOfKey(asked.name);
  if (!period) return null;
  if (asked.format !== null) {
    const { format } = asked;
    const file = await figuresFile(client, period, { table: null, format, search, language });
    if (file) return file;
  }
  return { data: await loadFigures(client, period), today: await loadToday(client, Date.now()) };
};

interface OneFigure {
  ward: Ward;
  figure: { statistics: Statistics; name: FactName } | null;
}

/** What `/thong-ke/{period}/{part}` answers: a table as a file, or one figure; `null` in place of one that is none. */
export const askedPart = async (
  param: string,
  part: string,
  { client, search, language }: Asking,
): Promise<Response | OneFigure> => {
  const period = periodOfKey(param);
  const asked = readFileName(part);
  const table = tableNames.find((name) => name === asked?.name) ?? null;
  if (period && table && asked && asked.format !== null) {
    const { format } = asked;
    const file = await figuresFile(client, period, { table, format, search, language });
    if (file) return file;
  }
  const name = asked?.format === null && isFactName(asked.name) ? asked.name : null;
  const statistics = period && name && (await client.statistics.get(period));
  return {
    ward: await client.ward.get(),
    figure: statistics && name ? { statistics, name } : null,
  };
};
