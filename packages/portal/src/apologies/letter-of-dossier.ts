import { toInstantText } from '@motcua/sdk/calendar';
import type { DossierApology } from '@motcua/sdk';
import type { KnownLetter } from '../store/letters.ts';
import { letterPath } from './letter-path.ts';
import { stateOf } from './public-letter.ts';

/** The letter as who proved to know its dossier may see it; `null` until it is published. */
export const letterOfDossier = (
  letter: KnownLetter | null,
  asOf: number,
): DossierApology | null => {
  if (!letter?.signed || letter.publishedAt === null) return null;
  const { number } = letter.signed;
  return {
    number,
    publishedAt: toInstantText(letter.publishedAt),
    newDue: letter.newDue,
    state: stateOf(letter, asOf),
    page: letterPath(number),
  };
};
