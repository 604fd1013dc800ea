import * as z from 'zod/mini';

/** What the ward writes by hand, a paragraph each. */
const wardTextNames = [
  'direction',
  'organisation',
  'impact',
  'advantages',
  'difficulties',
  'proposals',
] as const;

export type WardTextName = (typeof wardTextNames)[number];

/** The ward's own words for one month. */
export interface TextOfMonth {
  paragraphs: Record<WardTextName, string[]>;
  /** The month that the words were written for; `null` where there are none. */
  writtenFor: string | null;
  /** Made up for a demonstration. */
  sample: boolean;
  /** Where the file of the words is not what it should be; `null` where it is. */
  fault: string | null;
}

const paragraphs = z.array(z.string().check(z.maxLength(2000)));

const file = z.strictObject({
  sample: z.boolean(),
  months: z.record(
    z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
    z.partial(
      z.strictObject({
        direction: paragraphs,
        organisation: paragraphs,
        impact: paragraphs,
        advantages: paragraphs,
        difficulties: paragraphs,
        proposals: paragraphs,
      }),
    ),
  ),
});

const nothing = (): TextOfMonth['paragraphs'] => ({
  direction: [],
  organisation: [],
  impact: [],
  advantages: [],
  difficulties: [],
  proposals: [],
});

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const none = (fault: string | null): TextOfMonth => ({
  paragraphs: nothing(),
  writtenFor: null,
  sample: false,
  fault,
});

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
};

/**
 * The words for a month, of a file in JSON: its own, else those of the newest month before it. Sample
 * words are no ward's: in production there are none.
 */
export const wardTextOf = (
  content: string,
  month: string,
  { production }: { production: boolean },
): TextOfMonth => {
  const read = file.safeParse(parsed(content));
  if (!read.success) return none(read.error.issues[0]?.path.map(String).join('.') || 'JSON');
  const { sample, months } = read.data;
  const writtenFor = Object.keys(months)
    .filter((name) => name <= month)
    .sort()
    .at(-1);
  if (writtenFor === undefined || (sample && production)) return none(null);
  const words = months[writtenFor]!;
  return {
    paragraphs: Object.fromEntries(
      wardTextNames.map((name) => [
        name,
        (words[name] ?? []).map(tidy).filter((text) => text !== ''),
      ]),
    ) as TextOfMonth['paragraphs'],
    writtenFor,
    sample,
    fault: null,
  };
};
