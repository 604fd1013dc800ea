import { asCall, type Call, type Settled } from './call.ts';
import type { Page } from './contract/common.ts';
import { ResponseShapeError } from './errors/response-shape-error.ts';
import type { CallOptions } from './options.ts';
import { settle } from './transport/call.ts';
import { checkOptions, type Rule } from './transport/check-options.ts';
import type { Callable } from './transport/operation.ts';
import type { Settings } from './transport/settings.ts';

/** A page that knows the way to the next. */
export type Linked<P> = P & {
  /**
   * The next page, or `null` after the last. It is asked for once, however often this is called;
   * after a failure a further call asks again.
   */
  next(): Promise<Linked<P> | null>;
};

/** Items of all pages, as far as they were wanted. */
export interface Collected<Item> {
  items: Item[];
  /** Of the whole list, as the service counts it. */
  total: number;
  /** Whether the list goes on after `items`. */
  cut: boolean;
}

/**
 * A list that is under way: await it for its first page, or iterate over it, without `await`, for the
 * items of all pages; each page is fetched when its first item is asked for.
 *
 * @example
 * ```ts
 * for await (const { code, title } of client.procedures.list({ q: 'khai sinh' }))
 *   console.log(code, title);
 * ```
 * @throws {@link ResponseShapeError} on the way, when a cursor repeats; {@link ConfigurationError} for a bound
 * that is unknown or below 1.
 */
export interface ListCall<Item, P = Page<Item>> extends Call<Linked<P>>, AsyncIterable<Item> {
  /** Page by page, at most `maxPages` of them. */
  pages(options?: PagesOptions): AsyncGenerator<Linked<P>, void, undefined>;
  /** All items in one array, at most `maxItems`: 10 000 unless told. */
  collect(options?: CollectOptions): Promise<Collected<Item>>;
}

interface PagesOptions {
  maxPages?: number | undefined;
}
interface CollectOptions {
  maxItems?: number | undefined;
}

/** Of pages or items. */
const bound: Rule = [(value) => (value as number) >= 1, 'a number from 1'];

interface ListQuery {
  cursor?: string | undefined;
}

/** Calls an operation that answers in pages. */
export const list = <Item, P extends Page<Item>>(
  settings: Settings,
  operation: Callable<P>,
  [query]: readonly [ListQuery | undefined],
  options: CallOptions | undefined,
): ListCall<Item, P> => {
  const seen = new Set<unknown>([query?.cursor]);

  const ask = async (cursor: string | undefined): Promise<Settled<Linked<P>>> => {
    const { data, meta } = await settle(settings, operation, [{ ...query, cursor }], options);
    const { nextCursor } = Object(data) as Partial<P>;
    const repeats = seen.has(nextCursor);
    seen.add(nextCursor);
    let next: Promise<Linked<P> | null> | undefined;
    const follow = async () => {
      if (nextCursor == null) return null;
      if (repeats) {
        const { requestId, attempts } = meta();
        throw new ResponseShapeError(
          'mismatch',
          { path: 'nextCursor', rule: 'must not repeat' },
          { operation: operation.id, requestId, attempts },
        );
      }
      return (await ask(nextCursor)).data;
    };
    Object.defineProperty(Object(data), 'next', {
      value: () =>
        (next ??= follow().catch((error: unknown) => {
          next = undefined;
          throw error;
        })),
    });
    return { data: data as Linked<P>, meta };
  };
  async function* walk(begin: Promise<{ data: Linked<P> }>, options?: PagesOptions) {
    checkOptions(options, { maxPages: bound }, operation.id);
    let left = options?.maxPages ?? Infinity;
    let page: Linked<P> | null = (await begin).data;
    while (page) {
      yield page;
      page = --left > 0 ? await page.next() : null;
    }
  }
  async function* each(pages: AsyncIterable<P>) {
    for await (const { items } of pages) yield* items;
  }

  const begun = ask(query?.cursor);
  const first = asCall(begun);
  const walkAll = (options?: PagesOptions) => {
    // Who walks is told of a failed first page by that alone.
    first.catch(() => {});
    return walk(begun, options);
  };
  return Object.assign(first, {
    pages: walkAll,
    [Symbol.asyncIterator]: () => each(walkAll()),
    collect: async (options?: CollectOptions) => {
      const pages = walkAll();
      checkOptions(options, { maxItems: bound }, operation.id);
      const maxItems = options?.maxItems ?? 10_000;
      const all: Item[] = [];
      let total = 0;
      let cut = false;
      for await (const page of pages) {
        for (const item of page.items) all.push(item);
        total = page.total;
        cut = all.length + Number(page.nextCursor !== null) > maxItems;
        if (cut) break;
      }
      return { items: all.slice(0, maxItems), total, cut };
    },
  });
};
