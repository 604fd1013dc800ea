import { endOfDate, toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Client, Statistics, StatisticsQuery, Ward } from '@motcua/sdk';
import { earlierOf, type Earlier } from './earlier.ts';

/** A period that another is compared with, counted. */
export interface Compared extends Earlier {
  statistics: Statistics;
}

export interface FiguresData {
  ward: Ward;
  /** Grouped by field. */
  statistics: Statistics;
  /** The same period, grouped by channel. */
  byChannel: Statistics;
  earlier: Compared[];
}

/** What the page shows beside: today so far. */
export interface TodayData {
  date: string;
  statistics: Statistics;
}

const loadEarlier = async (client: Client, { period, state, asOf }: Statistics) => {
  if (state !== 'counted' || asOf === null) return [];
  return Promise.all(
    earlierOf(period, asOf).map(async (earlier): Promise<Compared> => ({
      ...earlier,
      statistics: await client.statistics.get(earlier.period),
    })),
  );
};

/** The figures of a period, of the newest month with data when none is asked for. */
export const loadFigures = async (client: Client, period: Period | null): Promise<FiguresData> => {
  const query: StatisticsQuery = period ?? {};
  const [ward, statistics, byChannel] = await Promise.all([
    client.ward.get(),
    client.statistics.get({ ...query, groupBy: 'field' }),
    client.statistics.get({ ...query, groupBy: 'channel' }),
  ]);
  return { ward, statistics, byChannel, earlier: await loadEarlier(client, statistics) };
};

export const loadToday = async (client: Client, now: number): Promise<TodayData> => {
  const date = toLocalDate(now);
  return { date, statistics: await client.statistics.get({ from: date, to: date }) };
};

/** What only the files hold. */
export interface AllGroups {
  byProcedure: Statistics;
  /** Within each field. */
  byFieldAndChannel: Statistics;
  /** `null` of more days than the API counts one by one. */
  byDay: Statistics | null;
}

const mostDays = 366;

export const loadAllGroups = async (client: Client, period: Period): Promise<AllGroups> => {
  const days = (endOfDate(period.to) - endOfDate(period.from)) / 86_400_000 + 1;
  const [byProcedure, byFieldAndChannel, byDay] = await Promise.all([
    client.statistics.get({ ...period, groupBy: 'procedure' }),
    client.statistics.get({ ...period, groupBy: 'field', thenBy: 'channel' }),
    days <= mostDays ? client.statistics.get({ ...period, groupBy: 'day' }) : null,
  ]);
  return { byProcedure, byFieldAndChannel, byDay };
};
