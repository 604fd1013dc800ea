import { shorten } from './clean-text.ts';
import { columnNamed, datesNamed } from './column.ts';
import type { Heading } from './headings.ts';
import { personalIn } from './personal.ts';
import { readsLikeValue } from './row-kind.ts';

export const headingLength = 60;

const isKnown = ({ text, group }: Heading): boolean =>
  (columnNamed(text, group) ?? datesNamed(text)) !== undefined;

/**
 * The headings that may stand in a message, shortened. A form's row has its values beside its words: where a
 * number, a date or a code is among them, words that are not known may be a person's.
 */
export const toldHeadings = (all: Heading[]): string[] => {
  const mixed = all.some(({ text }) => readsLikeValue(text));
  return all
    .filter((heading) => heading.text !== '')
    .filter((heading) => isKnown(heading) || !(mixed || personalIn(heading.text).length > 0))
    .map(({ text }) => shorten(text, headingLength));
};
