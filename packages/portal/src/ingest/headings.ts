import { fold } from '@motcua/sdk/text';
import type { Cell } from './raw-row.ts';

/** One heading of a table, under the head of its group where it has one. */
export interface Heading {
  text: string;
  group: string;
  /**
   * How it may be spoken of, the most exact first: with its group or without. Of several with the same words
   * the second and later carry their number.
   */
  keys: string[];
}

const longest = 200;

const isText = (cell: Cell | undefined): cell is string =>
  typeof cell === 'string' && cell.trim() !== '';

const textOf = (cell: Cell | undefined): string => (isText(cell) ? cell : '');

const keyOf = (text: string): string => fold(text.slice(0, longest));

const withKeys = (headings: Omit<Heading, 'keys'>[]): Heading[] => {
  const met = new Map<string, number>();
  const numbered = (key: string): string => {
    const nth = (met.get(key) ?? 0) + 1;
    met.set(key, nth);
    return nth === 1 ? key : `${key} #${nth}`;
  };
  return headings.map(({ text, group }) => ({
    text,
    group,
    keys: (group === '' ? [text] : [`${group} ${text}`, text]).map((words) =>
      numbered(keyOf(words)),
    ),
  }));
};

export const oneRow = (cells: Cell[]): Heading[] =>
  withKeys(cells.map((cell) => ({ text: textOf(cell), group: '' })));

/** Groups stand over their columns; a heading without a group stands in the upper row alone. */
export const twoRows = (upper: Cell[], lower: Cell[]): Heading[] => {
  let group = '';
  return withKeys(
    Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
      const above = upper[index];
      const below = lower[index];
      if (isText(above)) group = above;
      return isText(below) ? { text: below, group } : { text: textOf(above), group: '' };
    }),
  );
};
