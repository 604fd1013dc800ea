import { toLocalDate } from '@motcua/sdk/calendar';
import type { Figures } from '@motcua/sdk';
import { figureNames } from '@motcua/sdk/schemas';
import type { DossierRecord } from '../../src/ingest/record.ts';

const day = 86_400_000;
const dateOf = (at: number) => toLocalDate(at);

/** When a dossier ended for counting; `null` while it has not. Written as the rules read, row by row. */
export const ended = (d: DossierRecord) => {
  if (![7, 8, 9, 10].includes(d.status)) return null;
  const told = d.finishedAt ?? d.returnedAt;
  if (told === null) return null;
  if (told.at < d.receivedAt.at) {
    const sameDay = dateOf(told.at) === dateOf(d.receivedAt.at);
    const wholeDay = told.wholeDay || d.receivedAt.wholeDay;
    return { at: d.receivedAt.at, wholeDay: sameDay ? wholeDay : d.receivedAt.wholeDay };
  }
  return told;
};

export const lateness = (d: DossierRecord, end: { at: number; wholeDay: boolean }) => {
  if (!d.dueAt) return 'on due';
  const [endDate, dueDate] = [dateOf(end.at), dateOf(d.dueAt.at)];
  if (endDate < dueDate) return 'early';
  if (endDate > dueDate) return 'late';
  if (end.wholeDay || d.dueAt.wholeDay) return 'on due';
  return end.at <= d.dueAt.at ? 'on due' : 'late';
};

const zero = () => Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures;

/** The figures of a period, counted one dossier after the other by the words of the rules. */
export const slowCount = (register: DossierRecord[], start: number, asOf: number): Figures => {
  const f = zero();
  for (const d of register) {
    const received = d.receivedAt.at;
    if (received > asOf) continue;
    if (d.status === 3 && received >= start) f.refused += 1;
    if (d.status === 1 || d.status === 3) continue;

    const end = ended(d);
    const endedByThen = end !== null && end.at <= asOf;
    if (endedByThen && end.at < start) continue;

    if (received < start) f.carriedOver += 1;
    else {
      f.received += 1;
      if (d.channel === 'online') f.receivedOnline += 1;
      if (d.channel === 'in-person') f.receivedInPerson += 1;
      if (d.channel === 'postal') f.receivedPostal += 1;
    }

    if (endedByThen) {
      f.resolved += 1;
      const how = lateness(d, end);
      if (how === 'early') f.resolvedEarly += 1;
      if (how === 'on due') f.resolvedOnDue += 1;
      if (how === 'late') f.resolvedLate += 1;
      if (d.status === 7) f.withdrawn += 1;
      if (d.status === 8) f.stopped += 1;
    } else {
      f.inProgress += 1;
      const waits = d.status === 5 || d.status === 6;
      if (waits) f.waitingOnCitizen += 1;
      const due = d.dueAt === null ? null : d.dueAt.at + (d.dueAt.wholeDay ? day - 1 : 0);
      if (due !== null && due < asOf && !waits) f.inProgressOverdue += 1;
      else f.inProgressInTerm += 1;
    }
  }
  return f;
};
