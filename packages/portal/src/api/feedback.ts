import { monthOf, monthPeriod, toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Feedback, FeedbackList, FeedbackListQuery } from '@motcua/sdk';
import { feedbackOf } from '../statistics/feedback.ts';
import { periodOf } from '../statistics/statistics.ts';
import type { ReadableStore } from '../store/store.ts';
import type { Asked } from './context.ts';
import { pageOf } from './paging.ts';

/** The newest month that a file tells of; `null` while there is none. */
const newestMonth = async ({ services, store, ward }: Asked): Promise<string | null> => {
  const today = toLocalDate(services.now());
  const days = (await store.feedbackImports(ward))
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ to }) => (to < today ? to : today));
  const last = days.sort().at(-1);
  return last === undefined ? null : monthOf(last);
};

/** Feedback received in a period, newest first, without the number that the ward keeps it under. */
export const feedbackWithin = async (
  store: ReadableStore,
  ward: string,
  period: Period,
): Promise<Feedback[]> =>
  (await store.feedback(ward, 'feedback', period)).map(
    ({ id, day, body: { kind, field, subject, answer, answeredOn } }) => ({
      id,
      kind,
      receivedOn: day,
      field,
      subject,
      answer,
      answeredOn,
    }),
  );

/** The list of a period; without one, of the newest month that is told of. */
export const listFeedback = async (
  asked: Asked,
  query: FeedbackListQuery,
): Promise<FeedbackList> => {
  const { services, store, ward, language } = asked;
  const isAsked = query.period !== undefined || query.from !== undefined;
  const newest = isAsked ? null : await newestMonth(asked);
  const period = newest
    ? monthPeriod(newest)
    : periodOf(query, await store.wardState(ward), services.now());
  return {
    ...pageOf(await feedbackWithin(store, ward, period), query),
    period,
    figures: await feedbackOf(store, ward, period, language),
    revision: await store.revision(ward),
  };
};
