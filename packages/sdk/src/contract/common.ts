import * as z from 'zod/mini';

/** A schema whose parsed value is exactly the hand-written public type. */
export type Schema<T> = z.ZodMiniType<T>;

/** A value from a set that may grow: old clients keep working when the server learns a new one. */
export type Open<Known extends string> = Known | (string & {});

export const openEnum = <const Known extends readonly [string, ...string[]]>(known: Known) =>
  z.union([z.enum(known), z.string()]);

/**
 * A published value or the reason why there is none. An unknown fee is `not-published`, never 0.
 * `sample` is a value made up for a demonstration; `to-be-verified` means that the source holds
 * something which it would be wrong to print as a fact.
 */
export type Stated<T> =
  | { state: 'published' | 'sample'; value: T; source: string; asOf: string | null }
  | { state: Open<'not-published' | 'not-applicable' | 'to-be-verified'>; value: null };

export const stated = <T>(value: Schema<T>): Schema<Stated<T>> =>
  z.union([
    z.looseObject({
      state: z.enum(['published', 'sample']),
      value,
      source: z.string(),
      asOf: z.nullable(z.string()),
    }),
    z.looseObject({
      state: openEnum(['not-published', 'not-applicable', 'to-be-verified']),
      value: z.null(),
    }),
  ]) as unknown as Schema<Stated<T>>;

/** One page of a list. `nextCursor` is opaque and `null` on the last page; `total` counts all pages. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number;
}

export const page = <Item>(item: Schema<Item>): Schema<Page<Item>> =>
  z.looseObject({
    items: z.array(item),
    nextCursor: z.nullable(z.string()),
    total: z.number(),
  });

/** How a dossier reaches the ward. */
export type Channel = 'online' | 'in-person' | 'postal';
export const channels = ['online', 'in-person', 'postal'] as const satisfies readonly Channel[];

/** Who handles a procedure. Only the ward's own dossiers are in the ward's figures. */
export type Provider = 'ward' | 'police' | 'military' | 'social-insurance' | 'land-registry';
export const providers = [
  'ward',
  'police',
  'military',
  'social-insurance',
  'land-registry',
] as const satisfies readonly Provider[];

/** Statistical code of a commune-level unit, e.g. `11411` for phường Đông Hải, Hải Phòng. */
export const wardCode = z.string().check(z.regex(/^\d{5}$/));
/** A local calendar date (Asia/Ho_Chi_Minh), `yyyy-mm-dd`. */
export const localDate = z.iso.date();
/** A calendar month, `yyyy-mm`. */
export const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
/** A page size in a query string or a number. */
export const limit = z.coerce.number().check(z.int(), z.gte(1), z.lte(500));
export const cursor = z.string().check(z.minLength(1), z.maxLength(200));
