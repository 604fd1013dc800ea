import type { Column } from './column.ts';
import type { Heading } from './headings.ts';

/** How a person said that headings are to be read: key of a heading → column, `null` to pass it over. */
export type HeadingMap = ReadonlyMap<string, Column | null>;

/** `undefined`: nothing was said. */
export const columnSaid = (mapping: HeadingMap, { keys }: Heading): Column | null | undefined =>
  keys.map((key) => mapping.get(key)).find((said) => said !== undefined);
