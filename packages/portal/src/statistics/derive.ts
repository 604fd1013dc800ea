import { endOfDate, toLocalDate } from '@motcua/sdk/calendar';
import type { DossierRecord, Moment } from '../ingest/record.ts';
import type { DossierRow } from '../store/store.ts';

type Derived = Pick<DossierRow, 'finishAt' | 'finishClass' | 'odd'>;
/** All that is derived from. */
type Dated = Pick<DossierRecord, 'status' | 'receivedAt' | 'dueAt' | 'finishedAt' | 'returnedAt'>;

/** A due value without a time holds until the end of its day. */
export const dueInstant = (due: Moment | null): number | null =>
  due && (due.wholeDay ? endOfDate(toLocalDate(due.at)) : due.at);

const day = 86_400_000;
/** Days since 1970 in local time; a date as text takes ten times as long, and this runs for every row. */
const dayOf = ({ at }: Moment) => Math.floor((at + 7 * 3_600_000) / day);
const sameDay = (a: Moment, b: Moment) => dayOf(a) === dayOf(b);

/** Finish date before the due date: early; on it and in time: on due; a missing time is no lateness. */
const classify = (finish: Moment, due: Moment | null): Derived['finishClass'] => {
  if (!due) return 'on-due';
  if (sameDay(finish, due)) {
    return finish.wholeDay || due.wholeDay || finish.at <= due.at ? 'on-due' : 'late';
  }
  return finish.at < due.at ? 'early' : 'late';
};

/**
 * The finish that counts, and how it stands to the due date. Statuses 7–10 are finished, by
 * `finishedAt`, else by `returnedAt`; a finish before the receipt counts at the receipt.
 */
export const derive = (record: Dated): Derived => {
  if (record.status < 7) {
    const open = record.status !== 1 && record.status !== 3;
    const odd = open && record.finishedAt ? 'open-with-finish' : null;
    return { finishAt: null, finishClass: null, odd };
  }
  const told = record.finishedAt ?? record.returnedAt;
  if (!told) return { finishAt: null, finishClass: null, odd: 'finished-without-date' };

  const { receivedAt } = record;
  if (told.at >= receivedAt.at) {
    return { finishAt: told.at, finishClass: classify(told, record.dueAt), odd: null };
  }
  // A date without a time stands at its first millisecond: on one day that says nothing about order.
  const unknownOrder = sameDay(told, receivedAt) && (told.wholeDay || receivedAt.wholeDay);
  const finish = unknownOrder ? { ...told, at: receivedAt.at } : receivedAt;
  return {
    finishAt: finish.at,
    finishClass: classify(finish, record.dueAt),
    odd: unknownOrder ? null : 'finished-before-received',
  };
};
