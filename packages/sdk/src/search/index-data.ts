import { bundledVocabulary } from './bundled-vocabulary.ts';
import type { Elsewhere, SearchableProcedure } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * All that a search is built from, as plain JSON for a browser's copy. Procedures and offices are named by
 * their place in their list.
 */
export interface IndexData {
  format: 1;
  /** Code, title, former codes. */
  procedures: [code: string, title: string, ...aliases: string[]][];
  /** Places of procedures, the likeliest first, and what they are called. */
  names: [places: number[], names: string[]][];
  elsewhere: [Elsewhere, names: string[]][];
  /** Titles of fields, and the places of their procedures. */
  fields: [title: string, places: number[]][];
  /** Places of procedures, those that people need most first, and the bare words that lead there. */
  topics: [places: number[], names: string[]][];
  nowhere: string[][];
  abbreviations: Record<string, string>;
  sameWords: string[][];
  fillers: string[];
  telling: string[];
  heads: string[];
  fillerPhrases: string[];
  anyPaper: string[];
  purposes: string[];
  joins: string[];
  ages: [from: number, to: number, as: number][];
  /** Places of procedures, those that people need most first. */
  common: number[];
}

/** What an index is made with. */
export interface IndexOptions {
  /** A ward’s own words; what they name is named by them alone, the bundled ones stay for all else. */
  vocabulary?: Vocabulary | undefined;
}

const unique = <Item>(items: Iterable<Item>): Item[] => [...new Set(items)];

/**
 * What a search over these procedures is built from. `JSON.stringify` of it is the browser’s copy, which
 * `searchFromIndex` takes without the bundled vocabulary.
 *
 * @example
 * ```ts
 * const body = JSON.stringify(toIndexData(procedures));
 * ```
 */
export const toIndexData = (
  procedures: readonly SearchableProcedure[],
  { vocabulary }: IndexOptions = {},
): IndexData => {
  const vocabularies = [...(vocabulary ? [vocabulary] : []), ...bundledVocabulary];
  const place = new Map(procedures.map(({ code }, at) => [code, at]));
  const placesOf = (codes: readonly string[]): number[] =>
    codes.flatMap((code) => place.get(code) ?? []);
  const all = <Item>(list: (from: Vocabulary) => readonly Item[] | undefined): Item[] =>
    vocabularies.flatMap((from) => list(from) ?? []);

  const ownNames = new Set(
    [
      ...(vocabulary?.names ?? []),
      ...(vocabulary?.elsewhere ?? []),
      ...(vocabulary?.topics ?? []),
    ].flatMap(({ names }) => names),
  );
  const fields = new Map<string, number[]>();
  procedures.forEach(({ field }, at) => {
    if (field !== undefined) fields.set(field, [...(fields.get(field) ?? []), at]);
  });
  const namesLeft = (from: Vocabulary, names: readonly string[]): string[] =>
    from === vocabulary ? [...names] : names.filter((name) => !ownNames.has(name));

  const withPlaces = (
    rows: (from: Vocabulary) => readonly { codes: string[]; names: string[] }[] | undefined,
  ): [number[], string[]][] =>
    vocabularies
      .flatMap((from) =>
        (rows(from) ?? []).map(({ codes, names }): [number[], string[]] => [
          placesOf(codes),
          namesLeft(from, names),
        ]),
      )
      .filter(([places, names]) => places.length > 0 && names.length > 0);

  return {
    format: 1,
    procedures: procedures.map(({ code, title, aliases = [] }) => [code, title, ...aliases]),
    names: withPlaces(({ names }) => names),
    elsewhere: vocabularies
      .flatMap((from) =>
        (from.elsewhere ?? []).map(({ office, why, codes = [], names }): [Elsewhere, string[]] => [
          { office, why, codes: codes.filter((code) => place.has(code)) },
          namesLeft(from, names),
        ]),
      )
      .filter(([, names]) => names.length > 0),
    fields: [...fields],
    topics: withPlaces(({ topics }) => topics),
    nowhere: vocabularies
      .flatMap((from) => (from.nowhere ?? []).map((names) => namesLeft(from, names)))
      .filter((names) => names.length > 0),
    abbreviations: Object.fromEntries(
      all(({ abbreviations }) => abbreviations)
        .toReversed()
        .map(({ short, full }) => [short, full]),
    ),
    sameWords: all(({ sameWords }) => sameWords),
    fillers: unique(all(({ fillers }) => fillers)),
    telling: unique(all(({ telling }) => telling)),
    heads: unique(all(({ heads }) => heads)),
    fillerPhrases: unique(all(({ fillerPhrases }) => fillerPhrases)),
    anyPaper: unique(all(({ anyPaper }) => anyPaper)),
    purposes: unique(all(({ purposes }) => purposes)),
    joins: unique(all(({ joins }) => joins)),
    ages: all(({ ages }) => ages).map(({ from, to, as }) => [from, to, as]),
    common: unique(placesOf(all(({ common }) => common))),
  };
};
