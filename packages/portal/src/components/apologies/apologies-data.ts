import { addDays, toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Apology, ApologyList, ApologyListQuery, Client, Ward } from '@motcua/sdk';
import { readPeriod } from '../figures/period-query.ts';
import { isRefusal, problemCode } from '../shared/problem.ts';

export interface ApologiesData {
  ward: Ward;
  apologies: ApologyList;
  /** Whether the address asked for the newest month and its first page. */
  newest: boolean;
  /** Whether the address asked for a period that there is not. */
  wrong: boolean;
  cursor: string;
}

/** The list that an address asks for; `null` when its place in the list was cut or made up. */
export const loadApologies = async (
  client: Client,
  search: URLSearchParams,
): Promise<ApologiesData | null> => {
  const asked = readPeriod(search);
  const cursor = search.get('cursor')?.slice(0, 200) ?? '';
  const query: ApologyListQuery =
    asked.kind === 'month'
      ? { period: asked.period }
      : asked.kind === 'dates'
        ? { from: asked.from, to: asked.to }
        : {};
  const [ward, apologies] = await Promise.all([
    client.ward.get(),
    client.apologies
      .list({ ...query, limit: 25, cursor: cursor || undefined })
      .catch((error: unknown) => {
        if (cursor !== '' && isRefusal(error)) return null;
        throw error;
      }),
  ]);
  if (apologies === null) return null;
  const newest = asked.kind === 'newest' && cursor === '';
  return { ward, apologies, newest, wrong: asked.kind === 'wrong', cursor };
};

/** Seven days are new. */
const newDays = 7;

export interface NewlyData {
  ward: Ward;
  /** The last days up to the time of the data; `null` before the first import. */
  period: Period | null;
  items: Apology[];
  apologies: ApologyList;
}

/** What went overdue in the last days and is not finished. */
export const loadNewly = async (client: Client): Promise<NewlyData> => {
  const ward = await client.ward.get();
  const { asOf } = ward.data;
  if (asOf === null) {
    return { ward, period: null, items: [], apologies: await client.apologies.list({ limit: 1 }) };
  }
  const to = toLocalDate(Date.parse(asOf));
  const period = { from: addDays(to, 1 - newDays), to };
  const apologies = await client.apologies.list({ ...period, limit: 500 });
  const items = apologies.items.filter(
    ({ late, finished, originalDue }) => late && !finished && originalDue >= period.from,
  );
  return { ward, period, items, apologies };
};

const mostLetters = 200;

/** The letters of the last year, newest first, for those who follow them. */
export const loadLetters = async (
  client: Client,
  now: number,
): Promise<{ ward: Ward; letters: Apology[] }> => {
  const ward = await client.ward.get();
  const { asOf } = ward.data;
  const today = toLocalDate(now);
  const from = addDays(asOf === null ? today : toLocalDate(Date.parse(asOf)), -366);
  const { items } = await client.apologies.list({ from, to: today, limit: 500 }).collect();
  const letters = items
    .filter(({ number, date }) => number !== null && date !== null)
    .sort((a, b) => (a.date! < b.date! ? 1 : -1));
  return { ward, letters: letters.slice(0, mostLetters) };
};

/** One letter by the number in its address; `null` where none has it. */
export const loadLetter = async (
  client: Client,
  number: string,
): Promise<{ ward: Ward; apology: Apology | null }> => {
  const [ward, apology] = await Promise.all([
    client.ward.get(),
    client.apologies.get(number).catch((error: unknown) => {
      if (isRefusal(error) || problemCode(error) === 'apology-unknown') return null;
      throw error;
    }),
  ]);
  return { ward, apology };
};
