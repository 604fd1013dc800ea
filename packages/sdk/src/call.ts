/** What is known of a call beside its data. */
export interface Meta {
  /** HTTP status, e.g. 200. */
  status: number;
  headers: Headers;
  /** Identifies the request in the server's log; `null` when the server named none. */
  requestId: string | null;
  /** How often it was tried: requests sent, or not even that where the contract was not loaded. */
  attempts: number;
  /** Milliseconds from the call to its checked data, with all retries and waits. */
  duration: number;
  /** Revision of the ward's data that the answer was made from; `null` when it does not say. */
  revision: number | null;
  /** Data time of the answer, ISO 8601 with offset; `null` when it does not say. */
  asOf: string | null;
}

/** The data of a call with what is known of the call. */
export interface WithMeta<T> {
  data: T;
  meta: Meta;
}

/**
 * A call that is under way: a promise of the data. It is sent at once, the first ones of a client as soon as
 * the contract is there, so two calls made in a row run side by side.
 */
export interface Call<T> extends Promise<T> {
  /**
   * The data with the status, headers and times of the same call; nothing is sent again.
   *
   * @example
   * ```ts
   * const { data, meta } = await client.ward.get().withMeta();
   * console.log(meta.requestId, meta.duration);
   * ```
   */
  withMeta(): Promise<WithMeta<T>>;
}

/** A call that has ended; what is known of it is put together for who asks. */
export interface Settled<T> {
  data: T;
  meta(): Meta;
}

export const asCall = <T>(settled: Promise<Settled<T>>): Call<T> => {
  const call = settled.then(({ data }) => data);
  const withMeta = () => {
    // Who asks for both is told of a failure by that promise alone.
    call.catch(() => {});
    return settled.then(({ data, meta }) => ({ data, meta: meta() }));
  };
  return Object.assign(call, { withMeta });
};
