import { createHash } from 'node:crypto';
import { channels, providers } from '@motcua/sdk/schemas';
import type { FilingMethod, Procedure, Stated } from '@motcua/sdk';
import * as z from 'zod/mini';

/** The catalogue can't be used; one line of the message for each fault, with the code and the path. */
class CatalogueError extends Error {
  override name = 'CatalogueError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(['The catalogue of procedures can’t be used:', ...faults].join('\n  '));
    this.faults = faults;
  }
}

const filled = <Item extends z.ZodMiniType>(item: Item) =>
  z.array(item).check(z.minLength(1, { error: 'must not be empty: leave it out instead' }));

const text = z
  .string()
  .check(
    z.refine(
      (value) => value !== '' && value === value.normalize('NFC').replace(/\s+/gu, ' ').trim(),
      { error: 'must be NFC text with single spaces' },
    ),
  );

const code = z
  .string()
  .check(z.regex(/^\d\.\d{6}$/, { error: 'must be a national code without suffix' }));

const positive = z.int().check(z.positive());

/** Smaller amounts in the national data (25, 50, 700) are slips, most likely thousands written as units. */
const leastDong = 1000;

const fee = z.strictObject({ amount: positive, currency: z.enum(['VND', 'USD']) }).check(
  z.refine(({ amount, currency }) => currency !== 'VND' || amount >= leastDong, {
    error: `must be at least ${leastDong} đồng`,
    path: ['amount'],
  }),
);

const method = z
  .strictObject({
    channel: z.enum(channels),
    times: z.optional(
      filled(
        z.strictObject({ amount: positive, unit: z.enum(['hour', 'working-day', 'day', 'month']) }),
      ),
    ),
    fees: z.optional(filled(fee)),
    /** The source held a fee that must not be printed: a 0 or "Miễn phí" that may mean "not filled in". */
    feeInDoubt: z.optional(z.literal(true)),
  })
  .check(
    z.refine(({ fees, feeInDoubt }) => !(fees && feeInDoubt), {
      error: 'is either published or in doubt',
      path: ['fees'],
    }),
  );

const entry = z.strictObject({
  code,
  title: text,
  field: text,
  provider: z.enum(providers),
  aliases: z.optional(filled(code)),
  asOf: z.optional(z.iso.date()),
  decision: z.optional(text),
  subjects: z.optional(filled(text)),
  results: z.optional(filled(text)),
  paperCount: z.optional(positive),
  legalBasis: z.optional(filled(text)),
  officialUrl: z.optional(z.url({ protocol: /^https$/, hostname: /^dichvucong\.gov\.vn$/ })),
  methods: z.optional(
    filled(method).check(
      z.refine((list) => new Set(list.map(({ channel }) => channel)).size === list.length, {
        error: 'must name a channel once',
      }),
    ),
  ),
  localRules: z.optional(
    filled(
      z.strictObject({
        subject: z.enum(['fee', 'time-limit']),
        text,
        textEn: text,
        basis: z.nullable(text),
      }),
    ),
  ),
});

type Entry = z.infer<typeof entry>;

const envelope = z.strictObject({
  format: z.literal(1),
  sources: z.strictObject({ 'national-portal': z.strictObject({ label: text, labelEn: text }) }),
  procedures: z.array(z.unknown()),
});

const english = { error: z.locales.en().localeError };

const faultsOf = (where: string, error: z.core.$ZodError): string[] =>
  error.issues.map(({ path, message }) =>
    [where, ...(path.length > 0 ? [z.core.toDotPath(path)] : []), message].join(': '),
  );

/** The bundled catalogue as full procedures; all faults of a broken one are told at once. */
export function expandCatalogue(file: unknown): Procedure[] {
  const outer = envelope.safeParse(file, english);
  if (!outer.success) throw new CatalogueError(faultsOf('catalogue', outer.error));
  const source = outer.data.sources['national-portal'].label;

  const faults: string[] = [];
  const entries: Entry[] = [];
  const seen = new Map<string, string>();
  const claim = (name: string, owner: string, path: string) => {
    const before = seen.get(name);
    if (before !== undefined) faults.push(`${owner}: ${path}: ${name} already stands at ${before}`);
    seen.set(name, owner);
  };
  outer.data.procedures.forEach((raw, index) => {
    const parsed = entry.safeParse(raw, english);
    if (parsed.success) {
      entries.push(parsed.data);
      claim(parsed.data.code, parsed.data.code, 'code');
    } else {
      faults.push(...faultsOf(nameOf(raw, index), parsed.error));
    }
  });

  // The portal still lists some replaced codes on their own: such a code leads to itself.
  const listed = new Set(seen.keys());
  for (const each of entries) {
    each.aliases = each.aliases?.filter((alias) => !listed.has(alias));
    each.aliases?.forEach((alias) => claim(alias, each.code, 'aliases'));
  }
  if (faults.length > 0) throw new CatalogueError(faults);
  return entries.map((each) => expand(each, source));
}

/** Changes whenever a byte of the catalogue does. */
export const catalogueVersion = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);

function nameOf(raw: unknown, index: number): string {
  const known = z.object({ code: z.string() }).safeParse(raw);
  return known.success ? known.data.code : `procedure ${index + 1}`;
}

function expand(each: Entry, source: string): Procedure {
  const { code, title, field, provider, aliases = [], localRules = [] } = each;
  const asOf = each.asOf ?? null;
  const stated = <T>(value: T | undefined, inDoubt?: true): Stated<T> => {
    if (value !== undefined) return { state: 'published', value, source, asOf };
    return { state: inDoubt ? 'to-be-verified' : 'not-published', value: null };
  };
  const methods = (each.methods ?? []).map(
    ({ channel, times, fees, feeInDoubt }): FilingMethod => ({
      channel,
      timeLimits: stated(times),
      fees: stated(fees, feeInDoubt),
    }),
  );
  return {
    code,
    title,
    field,
    provider,
    channels: methods.map(({ channel }) => channel),
    aliases,
    methods,
    localRules,
    subjects: stated(each.subjects),
    results: stated(each.results),
    paperCount: stated(each.paperCount),
    legalBasis: stated(each.legalBasis),
    decision: stated(each.decision),
    officialUrl: stated(each.officialUrl),
  };
}
