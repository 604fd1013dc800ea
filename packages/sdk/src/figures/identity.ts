import type { FigureName } from '../contract/figure-names.ts';
import type { Figures } from '../contract/statistics.ts';

/** Sums that must hold for every total and every group; each is `whole = parts`. */
const sums: { whole: FigureName[]; parts: FigureName[] }[] = [
  { whole: ['carriedOver', 'received'], parts: ['resolved', 'inProgress'] },
  { whole: ['received'], parts: ['receivedOnline', 'receivedInPerson', 'receivedPostal'] },
  { whole: ['resolved'], parts: ['resolvedEarly', 'resolvedOnDue', 'resolvedLate'] },
  { whole: ['inProgress'], parts: ['inProgressOverdue', 'inProgressInTerm'] },
];

const total = (figures: Figures, names: FigureName[]) =>
  names.reduce((sum, name) => sum + figures[name], 0);

/**
 * The sums that do not hold, in words (`received = receivedOnline + …`); empty when all do.
 *
 * @example
 * ```ts
 * const { figures } = await client.statistics.get({ period: '2025-07' });
 * if (figures) console.log(brokenIdentities(figures)); // []
 * ```
 */
export const brokenIdentities = (figures: Figures): string[] =>
  sums
    .filter(({ whole, parts }) => total(figures, whole) !== total(figures, parts))
    .map(({ whole, parts }) => `${whole.join(' + ')} = ${parts.join(' + ')}`);
