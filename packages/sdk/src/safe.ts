/** How a call ended: with its data, or with what it rejected with. */
export type Safe<T> =
  | { ok: true; data: T; error: null }
  | {
      ok: false;
      data: undefined;
      /** One of the errors of this SDK, or the reason of the caller's own signal. */
      error: unknown;
    };

/**
 * The outcome of a call as a value, for who would rather not catch.
 *
 * @example
 * ```ts
 * const { ok, data, error } = await safe(client.procedures.get('2.000815'));
 * if (ok) console.log(data.title);
 * else if (error instanceof ApiError) console.log(error.status);
 * ```
 */
export const safe = <T>(call: PromiseLike<T>): Promise<Safe<T>> =>
  Promise.resolve(call).then(
    (data): Safe<T> => ({ ok: true, data, error: null }),
    (error: unknown) => ({ ok: false, data: undefined, error }),
  );
