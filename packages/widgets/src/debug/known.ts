import { widgets } from '../describe.ts';
import { global } from '../element/attributes.ts';

/** What the elements are, as it travels into a page that is looked at. */
export const known = widgets.map(({ tag, attributes }) => ({
  tag: tag as string,
  /** Source of what matches attributes that any element may have. */
  global: global.source,
  attributes: attributes.map(({ name, pattern, required, example }) => ({
    name,
    pattern,
    required,
    example,
  })),
}));

export type Known = typeof known;
