import { channels, providers } from '@motcua/sdk/schemas';
import * as z from 'zod/mini';
import { faultOfText } from './plain-text.ts';

/**
 * A rule between several parts of a value: asked also where one of them has a fault of its own, so that all
 * faults are told at once. What it can't judge then is no fault.
 */
const between = <T>(holds: (value: T) => boolean, params: { error: string; path?: string[] }) =>
  z.refine<T>(
    (value) => {
      try {
        return holds(value);
      } catch {
        return true;
      }
    },
    { ...params, when: ({ value }) => typeof value === 'object' && value !== null },
  );

/** A part that is left out when there is nothing to say: an empty list says neither none nor unknown. */
const filled = <Item extends z.ZodMiniType>(item: Item) =>
  z.array(item).check(z.minLength(1, { error: 'must not be empty: leave it out instead' }));

export const text = z.string().check(
  z.refine((value) => faultOfText(value) === null, {
    error: ({ input }) => faultOfText(input as string),
  }),
);

/** A day that is in the calendar. */
const date = z.iso.date({ error: 'must be a date that exists, yyyy-mm-dd' });

const code = z
  .string()
  .check(z.regex(/^\d\.\d{6}$/, { error: 'must be a national code without suffix' }));

const positive = z
  .int({ error: 'must be a whole number' })
  .check(z.positive({ error: 'must be above 0' }));

/** Smaller amounts in the national data (25, 50, 700) are slips, most likely thousands written as units. */
export const leastDong = 1000;

const fee = z.strictObject({ amount: positive, currency: z.enum(['VND', 'USD']) }).check(
  // What is not above 0, or no number, has been told.
  between(({ amount, currency }) => currency !== 'VND' || !(amount > 0 && amount < leastDong), {
    error: `must be at least ${leastDong} đồng`,
    path: ['amount'],
  }),
);

const timeLimit = z.strictObject({
  amount: positive,
  unit: z.enum(['hour', 'working-day', 'day', 'month']),
});

const method = z
  .strictObject({
    channel: z.enum(channels),
    times: z.optional(filled(timeLimit)),
    fees: z.optional(filled(fee)),
    /** The source held a fee that must not be printed: a 0 or "Miễn phí" that may mean "not filled in". */
    feeInDoubt: z.optional(z.literal(true)),
    /** The source held a time that only its prose explains. */
    timeInDoubt: z.optional(z.literal(true)),
  })
  .check(
    between(({ fees, feeInDoubt }) => !(fees && feeInDoubt), {
      error: 'is either published or in doubt',
      path: ['fees'],
    }),
    between(({ times, timeInDoubt }) => !(times && timeInDoubt), {
      error: 'is either published or in doubt',
      path: ['times'],
    }),
  );

/** What a decision sets, as values: a 0 is a value here, since the decision's own text says so. */
const sets = z
  .strictObject({
    channels: z.optional(filled(z.enum(channels))),
    fees: z.optional(
      filled(
        z.strictObject({
          amount: z
            .int({ error: 'must be a whole number' })
            .check(z.nonnegative({ error: 'must not be below 0' })),
          currency: z.enum(['VND', 'USD']),
        }),
      ),
    ),
    times: z.optional(filled(timeLimit)),
  })
  .check(
    between(({ fees, times }) => (fees === undefined) !== (times === undefined), {
      error: 'must set either fees or times',
    }),
  );

const localRule = z
  .strictObject({
    subject: z.enum(['fee', 'time-limit']),
    text,
    textEn: text,
    basis: z.nullable(text),
    from: z.optional(date),
    until: z.optional(date),
    sets: z.optional(sets),
  })
  .check(
    between((rule) => !rule.sets || rule.basis !== null, {
      error: 'must be there where a value is set',
      path: ['basis'],
    }),
    between(({ from, until }) => !from || !until || from <= until, {
      error: 'must not be before from',
      path: ['until'],
    }),
    between(({ subject, sets }) => !sets || (subject === 'fee') === (sets.fees !== undefined), {
      error: 'must be about the subject',
      path: ['sets'],
    }),
  );

const methods = filled(method).check(
  between((list) => new Set(list.map(({ channel }) => channel)).size === list.length, {
    error: 'must name a channel once',
  }),
);

/** The properties that are a value or a reason why there is none. */
export const statedFields = [
  'subjects',
  'results',
  'paperCount',
  'legalBasis',
  'decision',
  'officialUrl',
] as const;
export type StatedField = (typeof statedFields)[number];

const parts = {
  code,
  aliases: z.optional(filled(code)),
  asOf: z.optional(date),
  /** Number of the decision that these values stand on, in place of the source's own name. */
  basis: z.optional(text),
  decision: z.optional(text),
  subjects: z.optional(filled(text)),
  results: z.optional(filled(text)),
  paperCount: z.optional(positive),
  legalBasis: z.optional(filled(text)),
  officialUrl: z.optional(
    z.string().check(
      z.refine(
        (value) => /^https:\/\/dichvucong\.gov\.vn(?:\/|$)/.test(value) && URL.canParse(value),
        {
          error: 'must be an https address on dichvucong.gov.vn',
        },
      ),
    ),
  ),
  methods: z.optional(methods),
  localRules: z.optional(filled(localRule)),
  /** Why there is no value, where more is known than that none is published. */
  status: z.optional(
    z.partialRecord(z.enum(statedFields), z.enum(['not-applicable', 'to-be-verified'])),
  ),
};

const valueOrStatus = between<z.infer<typeof part>>(
  ({ status = {}, ...values }) =>
    statedFields.every((field) => !status[field] || values[field] === undefined),
  { error: 'is for fields without a value', path: ['status'] },
);

const part = z.strictObject({
  ...parts,
  title: z.optional(text),
  field: z.optional(text),
  provider: z.optional(z.enum(providers)),
});

/** One procedure as one source tells it; what it does not speak of is absent. */
export const partialEntry = part.check(valueOrStatus);

/** One procedure as a file tells it that stands on its own. */
export const wholeEntry = z
  .strictObject({ ...parts, title: text, field: text, provider: z.enum(providers) })
  .check(valueOrStatus);

/** A procedure that is taken down, and the code that stands in its place. */
export const withdrawal = z.strictObject({
  code,
  withdrawn: z.literal(true),
  successor: z.optional(code),
  asOf: z.optional(date),
  basis: z.optional(text),
});

export type PartialEntry = z.infer<typeof partialEntry>;
type Withdrawal = z.infer<typeof withdrawal>;
/** A line of a catalogue file. */
export type Entry = PartialEntry | Withdrawal;
export type RuleValues = z.infer<typeof sets>;
