import type { FeedbackList, FeedbackListQuery, FeedbackReport } from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';
import type { Asked } from '../input.ts';
import { checkBearer } from './bearer.ts';
import { pageOf } from './page.ts';
import { periodOf, stateOf } from './period.ts';

/** Those received in the period, with the same figures for every period that has data. */
export const listFeedback = (data: ServiceData, query: FeedbackListQuery): FeedbackList => {
  const period = periodOf(data, query);
  const isKnown = stateOf(data, period) === 'counted';
  const items = data.feedback.filter(
    ({ receivedOn }) => isKnown && receivedOn >= period.from && receivedOn <= period.to,
  );
  return {
    ...pageOf(items, query),
    period,
    figures: isKnown ? data.feedbackFigures : null,
    revision: data.ward.data.revision,
  };
};

/** Whoever has the token gets the report; the file is not read. */
export const createFeedback = (data: ServiceData, { request }: Asked): FeedbackReport => {
  checkBearer(data, request);
  return data.feedbackReport;
};
