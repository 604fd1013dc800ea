import { startOfDate, toLocalDate } from '@motcua/sdk/calendar';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { ended, lateness } from './slow-count.ts';

const day = 86_400_000;
const dayOf = (at: number) => startOfDate(toLocalDate(at)) / day;
const accepted = ({ status }: DossierRecord) => status !== 1 && status !== 3;

/** The dossiers of a reading: received by then and not ended before it began. */
const ofReading = (register: DossierRecord[], start: number, asOf: number) =>
  register.filter((d) => {
    const end = ended(d);
    return accepted(d) && d.receivedAt.at <= asOf && (end === null || end.at >= start);
  });

/** Those that ended with a result within it. */
const resultsOf = (register: DossierRecord[], start: number, asOf: number) =>
  ofReading(register, start, asOf).filter((d) => {
    const end = ended(d);
    return end !== null && end.at <= asOf && (d.status === 9 || d.status === 10);
  });

export const dueInstant = (due: { at: number; wholeDay: boolean }) =>
  due.wholeDay ? startOfDate(toLocalDate(due.at)) + day - 1 : due.at;

const brokeFirstPromise = (d: DossierRecord) => {
  const end = ended(d)!;
  if (!d.firstDueAt) return lateness(d, end) === 'late';
  if (d.dueAt && dueInstant(d.firstDueAt) === dueInstant(d.dueAt))
    return lateness(d, end) === 'late';
  return end.at > dueInstant(d.firstDueAt);
};

/** Each share of `timeliness` as its numerator and denominator, by the words of the rules. */
export const slowTimeliness = (register: DossierRecord[], start: number, asOf: number) => {
  const all = ofReading(register, start, asOf);
  const refused = register.filter(
    (d) => d.status === 3 && d.receivedAt.at >= start && d.receivedAt.at <= asOf,
  );
  const onTime = all.filter((d) => {
    const end = ended(d);
    if (end !== null && end.at <= asOf) {
      return d.status === 7 || d.status === 8 || lateness(d, end) !== 'late';
    }
    const waits = d.status === 5 || d.status === 6;
    return waits || d.dueAt === null || dueInstant(d.dueAt) >= asOf;
  });
  const results = resultsOf(register, start, asOf);
  const asked = all.filter((d) => {
    const [first] = d.supplements;
    if (!first) return false;
    const requested = first.requestedAt?.at ?? d.receivedAt.at;
    const end = ended(d);
    return dayOf(requested) <= dayOf(asOf) || (end !== null && end.at <= asOf);
  });
  const moved = all.filter(
    (d) => d.dueAt && d.firstDueAt && dueInstant(d.firstDueAt) < dueInstant(d.dueAt),
  );
  return {
    official: [onTime.length + refused.length, all.length + refused.length],
    lived: [results.filter((d) => !brokeFirstPromise(d)).length, results.length],
    supplemented: [asked.length, all.length],
    rescheduled: [moved.length, all.length],
  };
};

/** Days on which papers were asked for and not there: each day is looked at by itself. */
const citizenDays = (d: DossierRecord): number => {
  const [received, finished] = [dayOf(d.receivedAt.at), dayOf(ended(d)!.at)];
  let days = 0;
  for (let at = received; at < finished; at++) {
    const waits = d.supplements.some(({ requestedAt, receivedAt }) => {
      if (!requestedAt) return false;
      return dayOf(requestedAt.at) <= at && (!receivedAt || at < dayOf(receivedAt.at));
    });
    if (waits) days += 1;
  }
  return days;
};

/** Days of each result by each clock, shortest first. */
export const slowWaits = (register: DossierRecord[], start: number, asOf: number) => {
  const results = resultsOf(register, start, asOf);
  const whole = (d: DossierRecord) => dayOf(ended(d)!.at) - dayOf(d.receivedAt.at);
  const sorted = (list: number[]) => list.sort((a, b) => a - b);
  return {
    whole: sorted(results.map(whole)),
    authority: sorted(results.map((d) => whole(d) - citizenDays(d))),
    citizen: sorted(results.map(citizenDays).filter((days) => days > 0)),
  };
};

/** Receipts by weekday (Monday first) and hour; those at midnight tell no time. */
export const slowLoad = (register: DossierRecord[], start: number, asOf: number) => {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  let untimed = 0;
  for (const d of register) {
    const { at } = d.receivedAt;
    if (!accepted(d) || at < start || at > asOf) continue;
    const local = new Date(at + 7 * 3_600_000);
    if (local.toISOString().slice(11, 23) === '00:00:00.000') untimed += 1;
    else week[(local.getUTCDay() + 6) % 7]![local.getUTCHours()]! += 1;
  }
  return { all: week, untimed };
};
