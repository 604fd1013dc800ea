import { monthOf, monthPeriod, toLocalDate } from '@motcua/sdk/calendar';
import type { FeedbackList, FeedbackListQuery } from '@motcua/sdk';
import { feedbackOf } from '../statistics/feedback.ts';
import { periodOf } from '../statistics/statistics.ts';
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

/** Feedback received in a period, without the number that the ward keeps it under. */
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
  const records = await store.feedback(ward, 'feedback', period);
  const page = pageOf(records, query);
  return {
    ...page,
    items: page.items.map(({ id, day, body: { kind, field, subject, answer, answeredOn } }) => ({
      id,
      kind,
      receivedOn: day,
      field,
      subject,
      answer,
      answeredOn,
    })),
    period,
    figures: await feedbackOf(store, ward, period, language),
    revision: await store.revision(ward),
  };
};
