import { channels, type Channel } from '@motcua/sdk/schemas';
import type { FilingMethod, SourceDifference, Stated } from '@motcua/sdk';
import type { PartialEntry, StatedField } from './entry.ts';
import type { CatalogueLayer, LayerName } from './layer.ts';
import type { PublishedProcedure } from './published.ts';
import { statedText } from './value-text.ts';

/** A code that some source names without what a procedure needs to be shown. */
export interface Unplaced {
  code: string;
  missing: ('title' | 'field' | 'provider')[];
}

export interface Merged {
  /** By code. */
  procedures: PublishedProcedure[];
  unplaced: Unplaced[];
  /** Code that was taken down → the one that stands in its place. */
  successors: Map<string, string>;
}

interface Voice {
  entry: PartialEntry;
  source: string;
  asOf: string | null;
  layer: LayerName;
}

/** Of equally old national values: the system that authorities work in before pages, pages before a file. */
const ranks: Record<LayerName, number> = { ward: 0, gateway: 1, portal: 2, base: 3 };

/** A local decision first, then the newest. */
const byWeight = (a: Voice, b: Voice): number =>
  Number(b.layer === 'ward') - Number(a.layer === 'ward') ||
  (b.asOf ?? '').localeCompare(a.asOf ?? '') ||
  ranks[a.layer] - ranks[b.layer];

/**
 * The field of the catalogue file before that of a live source: figures are grouped by it, and sources
 * word it differently.
 */
const byFieldWeight = (a: Voice, b: Voice): number =>
  Number(b.layer === 'ward') - Number(a.layer === 'ward') ||
  Number(b.layer === 'base') - Number(a.layer === 'base') ||
  byWeight(a, b);

const notPublished: Stated<never> = { state: 'not-published', value: null };

const sameText = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value);

/** What is shown of one property, and the published values that say otherwise. */
const weigh = <T>(said: { layer: LayerName; stated: Stated<T> | undefined }[]) => {
  const spoken = said.filter((each) => each.stated !== undefined) as {
    layer: LayerName;
    stated: Stated<T>;
  }[];
  const published = spoken.filter(({ stated }) => stated.value !== null);
  const [first] = spoken;
  // A local status beats a national value; among national sources a value beats a doubt.
  const shown = (first?.layer === 'ward' ? first : (published[0] ?? first))?.stated ?? notPublished;
  const others = published
    .map(({ stated }) => stated)
    .filter((stated) => stated !== shown && sameText(stated.value) !== sameText(shown.value));
  return { shown, others };
};

const statedOf = <T>(
  { entry, source, asOf }: Voice,
  value: T | undefined,
  status?: 'not-applicable' | 'to-be-verified',
): Stated<T> | undefined => {
  if (value !== undefined) return { state: 'published', value, source, asOf: entry.asOf ?? asOf };
  return status && { state: status, value: null };
};

const mergeOne = (code: string, voices: Voice[]): PublishedProcedure | Unplaced => {
  const differences: SourceDifference[] = [];
  const settle = <T>(
    field: string,
    channel: Channel | null,
    read: (voice: Voice) => Stated<T> | undefined,
    order = voices,
  ): Stated<T> => {
    const said = order.map((voice) => ({ layer: voice.layer, stated: read(voice) }));
    const { shown, others } = weigh(said);
    for (const other of others)
      differences.push({ field, channel, shown: statedText(shown), other: statedText(other) });
    return shown;
  };
  const stated = <Field extends StatedField>(field: Field) =>
    settle<NonNullable<PartialEntry[Field]>>(field, null, (voice) =>
      statedOf(
        voice,
        voice.entry[field] as NonNullable<PartialEntry[Field]> | undefined,
        voice.entry.status?.[field],
      ),
    );

  const title = settle('title', null, (voice) => statedOf(voice, voice.entry.title)).value;
  const field = settle(
    'field',
    null,
    (voice) => statedOf(voice, voice.entry.field),
    voices.toSorted(byFieldWeight),
  ).value;
  const provider = settle('provider', null, (voice) => statedOf(voice, voice.entry.provider)).value;
  if (title === null || field === null || provider === null) {
    const parts = { title, field, provider };
    const names = ['title', 'field', 'provider'] as const;
    return { code, missing: names.filter((name) => parts[name] === null) };
  }

  // A decision about one way to file takes no other way away.
  const speaks = ({ entry }: Voice) => entry.methods !== undefined;
  const local = voices.filter((voice) => voice.layer === 'ward' && speaks(voice));
  const national = voices.find((voice) => voice.layer !== 'ward' && speaks(voice));
  const spoken = [...local, ...(national ? [national] : [])].flatMap(
    ({ entry }) => entry.methods ?? [],
  );
  const methods = channels
    .filter((channel) => spoken.some((method) => method.channel === channel))
    .map((channel): FilingMethod => {
      const of = ({ entry }: Voice) => entry.methods?.find((each) => each.channel === channel);
      const doubt = (is: true | undefined) => (is ? ('to-be-verified' as const) : undefined);
      return {
        channel,
        timeLimits: settle('timeLimits', channel, (voice) =>
          statedOf(voice, of(voice)?.times, doubt(of(voice)?.timeInDoubt)),
        ),
        fees: settle('fees', channel, (voice) =>
          statedOf(voice, of(voice)?.fees, doubt(of(voice)?.feeInDoubt)),
        ),
      };
    });
  return {
    code,
    title,
    field,
    provider,
    channels: methods.map(({ channel }) => channel),
    aliases: [...new Set(voices.flatMap(({ entry }) => entry.aliases ?? []))],
    methods,
    localRules: voices.find(({ entry }) => entry.localRules)?.entry.localRules ?? [],
    subjects: stated('subjects'),
    results: stated('results'),
    paperCount: stated('paperCount'),
    legalBasis: stated('legalBasis'),
    decision: stated('decision'),
    officialUrl: stated('officialUrl'),
    differences,
  };
};

/** What several sources say, as one catalogue: of each property the value that weighs most. */
export const mergeLayers = (layers: readonly CatalogueLayer[]): Merged => {
  const voices = new Map<string, Voice[]>();
  const withdrawn = new Map<string, string | null>();
  for (const { name, label, entries } of layers) {
    for (const entry of entries) {
      if ('withdrawn' in entry) {
        withdrawn.set(entry.code, entry.successor ?? null);
        continue;
      }
      const voice = {
        entry,
        source: entry.basis ?? label,
        asOf: entry.asOf ?? null,
        layer: name,
      };
      voices.set(entry.code, [...(voices.get(entry.code) ?? []), voice]);
    }
  }

  const procedures: PublishedProcedure[] = [];
  const unplaced: Unplaced[] = [];
  for (const [code, said] of voices) {
    if (withdrawn.has(code)) continue;
    const merged = mergeOne(code, said.toSorted(byWeight));
    if ('missing' in merged) unplaced.push(merged);
    else procedures.push(merged);
  }
  procedures.sort((a, b) => (a.code < b.code ? -1 : 1));

  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const successors = new Map<string, string>();
  for (const [code, successor] of withdrawn) {
    if (successor !== null) byCode.get(successor)?.aliases.push(code);
  }
  // One old code leads to one procedure, and a code that is listed leads to itself.
  for (const procedure of procedures) {
    procedure.aliases = [...new Set(procedure.aliases)].filter(
      (alias) => !byCode.has(alias) && !successors.has(alias),
    );
    for (const alias of procedure.aliases) successors.set(alias, procedure.code);
  }
  return { procedures, unplaced, successors };
};
