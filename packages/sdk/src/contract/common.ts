import * as z from 'zod/mini';
import { realDate, type Rule } from './rules.ts';

/** A schema whose parsed value is exactly the hand-written public type. */
export type Schema<T> = z.ZodMiniType<T>;

/** A value from a set that may grow: old clients keep working when the server learns a new one. */
export type Open<Known extends string> = Known | (string & {});

/** What `make` gives. Bundlers drop the whole of it when nobody reads it: calls inside calls they keep. */
export const made = /* @__NO_SIDE_EFFECTS__ */ <T>(make: () => T): T => make();

// One instance of each is enough, and short names make small bundles.
export const text: Schema<string> = /* @__PURE__ */ z.string();
export const count: Schema<number> = /* @__PURE__ */ z.number();
export const yes: Schema<boolean> = /* @__PURE__ */ z.boolean();
export const textOrNull: Schema<string | null> = /* @__PURE__ */ z.nullable(text);
export const countOrNull: Schema<number | null> = /* @__PURE__ */ z.nullable(count);

/** Any string. Which values are known today stands in `vocabularies.ts`, so that no client carries it. */
export const openEnum = /* @__NO_SIDE_EFFECTS__ */ <Known extends string>(): Schema<Open<Known>> =>
  z.string();

/** A string of this form; what is wrong about it is told once. */
export const matching = /* @__NO_SIDE_EFFECTS__ */ (pattern: RegExp) =>
  z.string().check(z.regex(pattern, { abort: true }));

/** One of these and nothing else, for requests: `only` says them. */
export const closedEnum = /* @__NO_SIDE_EFFECTS__ */ <const Value extends string>(
  only: readonly Value[],
): Schema<Value> =>
  Object.assign(matching(new RegExp(`^(${only.join('|')})$`)), {
    only,
  }) as unknown as Schema<Value>;

/** The check of a rule that stands in `rules.ts`; it keeps the rule, so that `packed.ts` can name it. */
export const keeps = /* @__NO_SIDE_EFFECTS__ */ <T>(rule: Rule<T>) =>
  Object.assign(
    ({ value, issues }: z.core.ParsePayload<T>) => {
      const { is, words: message, at } = rule;
      if (!is(value)) issues.push({ code: 'custom', input: value, path: at ? [at] : [], message });
    },
    { rule },
  );

/**
 * A published value or the reason why there is none. An unknown fee is `not-published`, never 0.
 * `sample` is a value made up for a demonstration; `to-be-verified` means that the source holds
 * something which it would be wrong to print as a fact.
 */
export type Stated<T> =
  | { state: 'published' | 'sample'; value: T; source: string; asOf: string | null }
  | { state: Open<Untold>; value: null };

/** Why a value is not told. */
export type Untold = 'not-published' | 'not-applicable' | 'to-be-verified';
/** The reasons that are known today. */
export const untoldReasons = [
  'not-published',
  'not-applicable',
  'to-be-verified',
] as const satisfies readonly Untold[];
/** Schema of {@link Untold}, open: anything but `published` and `sample`. */
export const untold = /* @__PURE__ */ matching(/^(?!(published|sample)$)/);

export const stated = /* @__NO_SIDE_EFFECTS__ */ <T>(value: Schema<T>): Schema<Stated<T>> =>
  z.union([
    z.looseObject({
      state: closedEnum(['published', 'sample']),
      value,
      source: text,
      asOf: textOrNull,
    }),
    z.looseObject({ state: untold, value: z.null() }),
  ]) as unknown as Schema<Stated<T>>;

/** One page of a list. `nextCursor` is opaque and `null` on the last page; `total` counts all pages. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number;
}

export const pageShape = /* @__NO_SIDE_EFFECTS__ */ <Item>(item: Schema<Item>) => ({
  items: z.array(item),
  nextCursor: textOrNull,
  total: count,
});

export const page = /* @__NO_SIDE_EFFECTS__ */ <Item>(item: Schema<Item>): Schema<Page<Item>> =>
  z.looseObject(pageShape(item));

/** How a dossier reaches the ward. */
export type Channel = 'online' | 'in-person' | 'postal';
/** The channels that are known today. */
export const channels = ['online', 'in-person', 'postal'] as const satisfies readonly Channel[];
/** Schema of {@link Channel}, open. */
export const channel = /* @__PURE__ */ openEnum<Channel>();

/** Who handles a procedure. Only the ward's own dossiers are in the ward's figures. */
export type Provider = 'ward' | 'police' | 'military' | 'social-insurance' | 'land-registry';
/** The providers that are known today. */
export const providers = [
  'ward',
  'police',
  'military',
  'social-insurance',
  'land-registry',
] as const satisfies readonly Provider[];
/** Schema of {@link Provider}, open. */
export const provider = /* @__PURE__ */ openEnum<Provider>();

/** Code and title of a procedure, where another answer names it. */
export const procedureName = /* @__PURE__ */ z.looseObject({ code: text, title: text });

/** First and last local date, both counted. */
export const days = /* @__PURE__ */ z.looseObject({ from: text, to: text });

const sizes = /* @__NO_SIDE_EFFECTS__ */ (least: number, most: number) =>
  z.regex(new RegExp(`^[\\s\\S]{${least},${most}}$`), { abort: true });
/** From `least` to `most` characters. */
export const sized = /* @__NO_SIDE_EFFECTS__ */ (
  least: number,
  most: number,
): z.ZodMiniString<string> =>
  Object.assign(z.string().check(sizes(least, most)), { size: [least, most] });
/** The same, where spaces around the text are dropped. */
export const trimmed = /* @__NO_SIDE_EFFECTS__ */ (least: number, most: number): Schema<string> =>
  Object.assign(
    z.string().check((given) => void (given.value = given.value.trim()), sizes(least, most)),
    { trimmedSize: [least, most] },
  );
/** Statistical code of a commune-level unit, e.g. `11411` for phường Đông Hải, Hải Phòng. */
export const wardCode = /* @__PURE__ */ matching(/^\d{5}$/);
/** Last four digits of a phone. */
export const fourDigits = /* @__PURE__ */ matching(/^\d{4}$/);
/** A calendar month, `yyyy-mm`. */
export const month = /* @__PURE__ */ matching(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A local calendar date (Asia/Ho_Chi_Minh) that exists, `yyyy-mm-dd`. */
export const localDate = /* @__PURE__ */ made(() =>
  matching(/^\d{4}-\d\d-\d\d$/).check(keeps(realDate)),
);
/** A whole number, or the text of one in a query string; `range` says its bounds. */
export const whole = /* @__NO_SIDE_EFFECTS__ */ (least: number, most: number) =>
  Object.assign(
    new z.ZodMiniNumber({ type: 'number', coerce: true, checks: [] }).check(
      keeps({
        is: (value) => Number.isInteger(value) && value >= least && value <= most,
        words: `a whole number from ${least} to ${most}`,
        at: '',
      }),
    ),
    { range: [least, most] as const },
  );
/** Items a page. */
export const limit = /* @__PURE__ */ whole(1, 500);
/** Where a page begins: 1 to 200 characters, opaque. */
export const cursor = /* @__PURE__ */ sized(1, 200);
/** `true` or `false`, as words in a query string. */
export const flag = /* @__PURE__ */ made(() =>
  z
    .union([yes, closedEnum(['true', 'false'])])
    .check((given) => void (given.value = String(given.value) === 'true')),
) as Schema<boolean>;
