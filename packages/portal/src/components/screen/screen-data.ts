import { toLocalDate } from '@motcua/sdk/calendar';
import type { ApologyList, Client, Statistics, Ward } from '@motcua/sdk';

export interface ScreenData {
  ward: Ward;
  /** Today, or the newest day that the data reach; `null` before the first import. */
  day: Statistics | null;
  isToday: boolean;
  month: Statistics;
  apologies: ApologyList;
}

/** What the screen in the hall shows: a day, its month, and whether an apology is owed. */
export const loadScreen = async (client: Client, now: number): Promise<ScreenData> => {
  const ward = await client.ward.get();
  const { asOf } = ward.data;
  const today = toLocalDate(now);
  const newest = asOf === null ? null : toLocalDate(Date.parse(asOf));
  const date = newest === null || newest > today ? today : newest;
  const [day, month, apologies] = await Promise.all([
    newest === null ? null : client.statistics.get({ from: date, to: date }),
    client.statistics.get(),
    client.apologies.list({ limit: 1 }),
  ]);
  return { ward, day, isToday: date === today, month, apologies };
};
