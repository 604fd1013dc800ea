import * as z from 'zod/mini';
import { tidy } from '../text/index.ts';
import { refusal } from './refusal.ts';

/** The same in both languages. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** Plain names of procedures. */
export interface PlainNames {
  /** For the eye that reviews the file; the search does not use it. */
  field?: string | undefined;
  /** National codes that people mean by these names, the likeliest first. */
  codes: string[];
  /** Vietnamese, as people say it; folding, typing slips and abbreviations are the search's work. */
  names: string[];
}

/** Plain names of what another office does. */
export interface ElsewhereNames {
  office: Bilingual;
  why: Bilingual;
  /** National codes of what the ward itself does towards it. */
  codes?: string[] | undefined;
  names: string[];
}

/** Bare words that name no procedure, and what people who type nothing else likely want. */
export interface TopicNames {
  /** National codes, those that people need most first. */
  codes: string[];
  names: string[];
}

/**
 * What people call things: data that {@link parseVocabulary} checks. All lists may be left out.
 *
 * @example
 * ```json
 * {
 *   "format": 1,
 *   "names": [{ "codes": ["1.004873"], "names": ["giấy độc thân", "chưa vợ chưa chồng"] }],
 *   "abbreviations": [{ "short": "cccd", "full": "căn cước công dân" }]
 * }
 * ```
 */
export interface Vocabulary {
  format: 1;
  names?: PlainNames[] | undefined;
  elsewhere?: ElsewhereNames[] | undefined;
  /** `đất`, `trẻ em`: they count only where they are the whole query. */
  topics?: TopicNames[] | undefined;
  /** Groups of what people ask of any search box, and no office answers: `giá vàng`, `món ngon`. */
  nowhere?: string[][] | undefined;
  /** Short forms without marks, and what they stand for. */
  abbreviations?: { short: string; full: string }[] | undefined;
  /** Groups of single words that stand for each other. */
  sameWords?: string[][] | undefined;
  /** Single words that say little: `tôi`, `cho`, `thì`. */
  fillers?: string[] | undefined;
  /** Single words that tell similar procedures apart: `mất`, `đổi`, `hủy`. */
  telling?: string[] | undefined;
  /** Single words that many requests begin with: alone they stand for none of them. */
  heads?: string[] | undefined;
  /** Groups of words that say nothing about the procedure: `cần những gì`. */
  fillerPhrases?: string[] | undefined;
  /** What the ward does with papers of any office: `sao y`, `chứng thực`. */
  anyPaper?: string[] | undefined;
  /** Single words that tell what for: `để`. */
  purposes?: string[] | undefined;
  /** Single words between what happened and what is asked: `rồi`, `xong`, `và`. */
  joins?: string[] | undefined;
  /** Ages in years, and the one of the group that names of procedures speak of. */
  ages?: { from: number; to: number; as: number }[] | undefined;
  /** Codes in the order of how often people need them: of equal hits the first wins. */
  common?: string[] | undefined;
}

/**
 * A vocabulary can't be used; {@link faults} tells each row at fault and why.
 *
 * @example
 * ```ts
 * try {
 *   parseVocabulary({ format: 1, names: [{ codes: ['1.1'], names: ['khai sinh'] }] });
 * } catch (error) {
 *   if (error instanceof VocabularyError) console.log(error.faults);
 * }
 * ```
 */
export class VocabularyError extends Error {
  override readonly name = 'VocabularyError';
  /** `names[3].codes[0]: must be a national code without suffix`. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(['The vocabulary can’t be used; the search stays as it was:', ...faults].join('\n  '));
    this.faults = faults;
  }
}

const text = z.string({ error: 'must be a text' }).check(
  z.refine((value) => value !== '' && value === tidy(value), {
    error: 'must be NFC text with single spaces',
  }),
);
const word = z
  .string({ error: 'must be a text' })
  .check(z.regex(/^[\p{L}\p{M}\p{N}]+$/u, { error: 'must be one word' }));
const code = z
  .string({ error: 'must be a text' })
  .check(z.regex(/^\d\.\d{6}$/, { error: 'must be a national code without suffix' }));
const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.array(item).check(z.minLength(1, { error: 'must not be empty' }));
const age = z.int({ error: 'must be a whole number of years' });
const bilingual = z.strictObject({ vi: text, en: text });

const schema = z.strictObject({
  format: z.literal(1, { error: 'must be 1' }),
  names: z.optional(
    z.array(z.strictObject({ field: z.optional(text), codes: listOf(code), names: listOf(text) })),
  ),
  elsewhere: z.optional(
    z.array(
      z.strictObject({
        office: bilingual,
        why: bilingual,
        codes: z.optional(listOf(code)),
        names: listOf(text),
      }),
    ),
  ),
  topics: z.optional(z.array(z.strictObject({ codes: listOf(code), names: listOf(text) }))),
  nowhere: z.optional(z.array(listOf(text))),
  abbreviations: z.optional(
    z.array(
      z.strictObject({
        short: z
          .string({ error: 'must be a text' })
          .check(z.regex(/^[a-z0-9]+$/, { error: 'must be small letters without marks' })),
        full: text,
      }),
    ),
  ),
  sameWords: z.optional(
    z.array(z.array(word).check(z.minLength(2, { error: 'must hold two words' }))),
  ),
  fillers: z.optional(z.array(word)),
  telling: z.optional(z.array(word)),
  heads: z.optional(z.array(word)),
  fillerPhrases: z.optional(z.array(text)),
  anyPaper: z.optional(z.array(text)),
  purposes: z.optional(z.array(word)),
  joins: z.optional(z.array(word)),
  ages: z.optional(z.array(z.strictObject({ from: age, to: age, as: age }))),
  common: z.optional(z.array(code)),
});

/** A phrase that stands in two rows of one file: which of them counts can't be told. */
const twice = ({ names = [], elsewhere = [], topics = [], nowhere = [] }: Vocabulary): string[] => {
  const seen = new Map<string, string>();
  const rows = [
    ...topics.map((row, at) => [`topics[${at}].names`, row.names] as const),
    ...names.map((row, at) => [`names[${at}].names`, row.names] as const),
    ...elsewhere.map((row, at) => [`elsewhere[${at}].names`, row.names] as const),
    ...nowhere.map((row, at) => [`nowhere[${at}]`, row] as const),
  ];
  return rows.flatMap(([path, phrases]) =>
    phrases.flatMap((phrase, at) => {
      const here = `${path}[${at}]`;
      const before = seen.get(phrase.toLowerCase());
      if (before === undefined) seen.set(phrase.toLowerCase(), here);
      return before === undefined ? [] : [`${here}: “${phrase}” already stands at ${before}`];
    }),
  );
};

/**
 * A vocabulary from a file’s JSON, checked row by row.
 *
 * @param known Codes of the catalogue: with them, a code that is not in it is a fault too.
 * @throws {@link VocabularyError} with every fault of the file.
 *
 * @example
 * ```ts
 * const own = parseVocabulary(JSON.parse('{"format":1}'), new Set(procedures.map(({ code }) => code)));
 * const search = createSearch(procedures, { vocabulary: own });
 * ```
 */
export const parseVocabulary = (content: unknown, known?: ReadonlySet<string>): Vocabulary => {
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    throw new VocabularyError(
      parsed.error.issues.map((issue) => {
        const { path, rule } = refusal(issue);
        // What has words of its own in the schema says them better.
        return `${path || 'file'}: ${issue.message === 'Invalid input' ? rule : issue.message}`;
      }),
    );
  }
  const unknown = (codes: readonly string[], path: string): string[] =>
    codes.flatMap((each, at) =>
      known && !known.has(each) ? [`${path}[${at}]: ${each} is not in the catalogue`] : [],
    );
  const { names = [], elsewhere = [], topics = [], common = [] } = parsed.data;
  const faults = [
    ...names.flatMap(({ codes }, at) => unknown(codes, `names[${at}].codes`)),
    ...elsewhere.flatMap(({ codes = [] }, at) => unknown(codes, `elsewhere[${at}].codes`)),
    ...topics.flatMap(({ codes }, at) => unknown(codes, `topics[${at}].codes`)),
    ...unknown(common, 'common'),
    ...twice(parsed.data),
  ];
  if (faults.length > 0) throw new VocabularyError(faults);
  return parsed.data;
};
