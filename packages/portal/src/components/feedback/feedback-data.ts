import type { Client, FeedbackList, Satisfaction, Ward } from '@motcua/sdk';
import { readPeriod, type PeriodAsked } from '../figures/period-query.ts';
import { isRefusal } from '../shared/problem.ts';

export interface FeedbackData {
  ward: Ward;
  list: FeedbackList;
  satisfaction: Satisfaction | null;
  /** Whether the address asked for the newest month and its first page. */
  newest: boolean;
  /** Whether the address asked for a period that there is not. */
  wrong: boolean;
  cursor: string;
}

/** What an address asks for, as a query of the API. */
export const queryOf = (
  asked: PeriodAsked,
): { period: string } | { from: string; to: string } | Record<never, never> =>
  asked.kind === 'month'
    ? { period: asked.period }
    : asked.kind === 'dates'
      ? { from: asked.from, to: asked.to }
      : {};

/** What the page shows; `null` when its place in the list was cut or made up. */
export const loadFeedback = async (
  client: Client,
  search: URLSearchParams,
): Promise<FeedbackData | null> => {
  const asked = readPeriod(search);
  const cursor = search.get('cursor')?.slice(0, 200) ?? '';
  const [ward, list] = await Promise.all([
    client.ward.get(),
    client.feedback
      .list({ ...queryOf(asked), limit: 25, cursor: cursor || undefined })
      .catch((error: unknown) => {
        if (cursor !== '' && isRefusal(error)) return null;
        throw error;
      }),
  ]);
  if (list === null) return null;
  const { satisfaction } = await client.statistics.get(list.period);
  const newest = asked.kind === 'newest' && cursor === '';
  return { ward, list, satisfaction, newest, wrong: asked.kind === 'wrong', cursor };
};
