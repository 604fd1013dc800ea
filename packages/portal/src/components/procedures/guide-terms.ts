import type { GuideTerm } from '@motcua/sdk';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const standsIn = (text: string, { name }: GuideTerm): boolean =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped(name.vi)}|${escaped(name.en)})(?![\\p{L}\\p{M}\\p{N}])`,
    'iu',
  ).test(text);

/**
 * For each text, the terms that a reader meets there first. One that is met in other words than its name
 * goes to the first text; in a translation it is not met at all.
 */
export const termsByText = (
  terms: readonly GuideTerm[],
  texts: readonly string[],
  translated: boolean,
): GuideTerm[][] => {
  const placed = texts.map((): GuideTerm[] => []);
  for (const term of terms) {
    const at = texts.findIndex((text) => standsIn(text, term));
    placed[translated ? at : Math.max(0, at)]?.push(term);
  }
  return placed;
};
