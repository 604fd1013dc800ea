import { daysIn, startOfDate, toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Coverage, FeedbackFileKind } from '@motcua/sdk';
import type { FeedbackImportRow } from '../store/feedback.ts';

const day = 86_400_000;
const dayAfter = (date: string): string => toLocalDate(startOfDate(date) + day);

/** The part of a period that a file tells of: nothing that was still to come when it was taken in. */
const told = ({ from, to, importedAt }: FeedbackImportRow, period: Period): Period | null => {
  const until = [to, toLocalDate(importedAt), period.to].sort()[0]!;
  const since = from > period.from ? from : period.from;
  return since <= until ? { from: since, to: until } : null;
};

/** Of how many days of a period files of a kind tell; days that several tell of count once. */
export const coverageOf = (
  imports: FeedbackImportRow[],
  kind: FeedbackFileKind,
  period: Period,
): Coverage => {
  const parts = imports
    .filter((one) => one.kind === kind && one.undoneAt === null)
    .flatMap((one) => told(one, period) ?? [])
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let [days, next] = [0, period.from];
  for (const { from, to } of parts) {
    const first = from > next ? from : next;
    if (first > to) continue;
    days += daysIn(first, to);
    next = dayAfter(to);
  }
  return { days, of: daysIn(period.from, period.to) };
};
