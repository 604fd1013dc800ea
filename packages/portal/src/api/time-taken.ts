import { addDays, startOfDate, toLocalDate } from '@motcua/sdk/calendar';
import type { TimeTaken } from '@motcua/sdk';
import type { PublishedProcedure } from '../catalogue/published.ts';
import { hideBelow } from '../statistics/hide-small.ts';
import type { Asked } from './context.ts';

/** More would not move the numbers, and would take time on every page. */
const mostDossiers = 1000;
const mostDaysBack = 365;

/** The smallest value that at least this share of the sorted values do not exceed. */
const nearestRank = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;

/** How long it took lately; `null` where the ward has no such dossiers by nature, or no data yet. */
export const timeTaken = async (
  { services, store, ward }: Asked,
  { provider, code, aliases }: PublishedProcedure,
): Promise<TimeTaken | null> => {
  if (provider !== 'ward') return null;
  const { dataAt, since } = await store.wardState(ward);
  if (dataAt === null) return null;
  const asOf = Math.min(dataAt, services.now());
  const to = toLocalDate(asOf);
  const earliest = addDays(to, 1 - mostDaysBack);
  const from = since !== null && since > earliest ? since : earliest;
  const reading = { start: startOfDate(from), asOf };
  const { days, sample } = await store.daysTaken(ward, [code, ...aliases], reading, mostDossiers);
  const few = days.length > 0 && days.length < hideBelow;
  const sorted = days.toSorted((a, b) => a - b);
  const told = days.length >= hideBelow;
  return {
    from,
    to,
    dossiers: few ? null : days.length,
    medianDays: told ? nearestRank(sorted, 0.5) : null,
    p90Days: told ? nearestRank(sorted, 0.9) : null,
    sample,
  };
};
