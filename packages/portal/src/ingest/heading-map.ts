import { fold } from '@motcua/sdk/text';
import type { Column } from './column.ts';

/** How a person said that headings are to be read: folded heading → column, `null` to pass it over. */
export type HeadingMap = ReadonlyMap<string, Column | null>;

const longest = 200;

export const headingKey = (heading: string): string => fold(heading.slice(0, longest));

/** Under a group's head the two words together go before the heading alone. `undefined`: nothing was said. */
export const columnSaid = (
  mapping: HeadingMap,
  heading: string,
  group: string,
): Column | null | undefined => {
  const grouped = group === '' ? undefined : mapping.get(headingKey(`${group} ${heading}`));
  return grouped === undefined ? mapping.get(headingKey(heading)) : grouped;
};
