import type { OddRows } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';
import { strings, type Language } from '../../i18n/index.ts';

const reasons = [
  'finishedWithoutDate',
  'openWithFinish',
  'finishedBeforeReceived',
  'withoutDueDate',
  'notCounted',
] as const satisfies readonly (keyof OddRows)[];

/** What the counting rules had to interpret, a sentence a reason; empty when nothing. */
export const oddRowSentences = (odd: OddRows | null, language: Language = 'vi'): string[] => {
  if (odd === null) return [];
  const t = strings(language).statistics.counting.odd;
  return reasons
    .filter((name) => odd[name] > 0)
    .map((name) => t[name](formatNumber(odd[name], language)));
};
