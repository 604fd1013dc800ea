import { widgets } from '../describe.ts';

/** What the elements are, as it travels into a page that is looked at. */
export const known = widgets.map(({ tag, attributes }) => ({
  tag: tag as string,
  attributes: attributes.map(({ name, pattern, required, example }) => ({
    name,
    pattern,
    required,
    example,
  })),
}));

export type Known = typeof known;
