import { dayOf } from './day.ts';

interface Told {
  requestedAt: string | null;
  receivedAt: string | null;
}

/** As most are. */
const nothing = '[]';

/** `Supplement[]` of a dossier. */
const supplementsOf = (text: string): Told[] => JSON.parse(text) as Told[];

/** The instant of the first request for papers that is told, `null` without one, 0 where it has no date. */
export const firstRequest = (supplements: string): number | null => {
  if (supplements === nothing) return null;
  const [first] = supplementsOf(supplements);
  if (!first) return null;
  return first.requestedAt === null ? 0 : Date.parse(first.requestedAt);
};

/** Local days between receipt and finish in which papers were asked for and not yet there. */
export const citizenDays = (supplements: string, receivedAt: number, finishAt: number): number => {
  if (supplements === nothing) return 0;
  const last = dayOf(finishAt);
  const waits = supplementsOf(supplements)
    .flatMap(({ requestedAt, receivedAt: came }) =>
      requestedAt === null
        ? []
        : [{ from: dayOf(Date.parse(requestedAt)), to: came ? dayOf(Date.parse(came)) : last }],
    )
    .sort((a, b) => a.from - b.from);
  let days = 0;
  let seen = dayOf(receivedAt);
  for (const { from, to } of waits) {
    const begin = Math.max(from, seen);
    const end = Math.min(to, last);
    if (end <= begin) continue;
    days += end - begin;
    seen = end;
  }
  return days;
};
