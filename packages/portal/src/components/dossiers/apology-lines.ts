import type { DossierDetail } from '@motcua/sdk';
import { formatDate } from '@motcua/sdk/text';
import { toLocalDate } from '@motcua/sdk/calendar';
import { strings, type Language } from '../../i18n/index.ts';

/** What is said of lateness and of the letter about it: a head, and what follows. `null`: nothing. */
export const apologyLines = (
  { overdue, apology }: Pick<DossierDetail, 'overdue' | 'apology'>,
  language: Language,
): { head: string; rest: string } | null => {
  const t = strings(language).dossiers.detail;
  if (!apology) return overdue ? { head: t.overdue, rest: t.overdueNext } : null;
  const { number, publishedAt, newDue, state } = apology;
  const letter = t.letter(number, formatDate(toLocalDate(Date.parse(publishedAt)), language));
  const outcomes: Readonly<Record<string, (date: string) => string>> = t.letterPromise;
  const outcome = outcomes[state] ?? t.letterPromise.published;
  return {
    head: overdue ? t.overdue : t.sorry,
    rest: newDue === null ? letter : `${letter} ${outcome(formatDate(newDue, language))}`,
  };
};
