import type { Statistics } from '../contract/statistics.ts';

/**
 * What a live stream is doing. `connecting`: a request is out and nothing has come of it. `open`:
 * snapshots come, over a stream or by polling. `waiting`: nothing is under way, before the first
 * snapshot is asked for or until the next attempt. `closed`: it has ended.
 */
export type LiveState = 'connecting' | 'open' | 'waiting' | 'closed';

/** Of one live stream. Times are in milliseconds. */
export interface LiveOptions {
  /** Ends the stream; the loop then rejects with this signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Called with each state that the stream comes into. An error that it throws ends the stream. */
  onState?: ((state: LiveState) => void) | undefined;
  /** A stream that says nothing for this long is taken for dead; 45 000 unless told: the server's heart beats every 15 000. */
  silence?: number | undefined;
  /** Time between two polls where streams do not get through; 15 000 unless told. */
  pollEvery?: number | undefined;
  /** The stream ends with the error of this many failures in a row; 10 unless told, `Infinity` to never give up. */
  failureLimit?: number | undefined;
}

/**
 * Snapshots of a ward's figures: one now, then one for each change. Nothing is sent before the first
 * `next()`; leaving a `for await` loop hangs up. Who is slow gets the newest snapshot and not those
 * in between.
 *
 * @example
 * ```ts
 * for await (const { figures } of client.statistics.live({}, { signal })) show(figures?.received);
 * ```
 */
export interface LiveStatistics extends AsyncIterable<Statistics> {
  readonly state: LiveState;
  /**
   * @throws {@link ConnectionError}, {@link TimeoutError} or {@link ApiError} of the last attempt once
   * the limit of failures is reached, {@link ApiError} at once where the service refuses,
   * {@link RequestError} for a query that was not sent, {@link ResponseShapeError} for a snapshot that
   * is none.
   */
  next(): Promise<IteratorResult<Statistics, undefined>>;
  return(): Promise<IteratorResult<Statistics, undefined>>;
  [Symbol.asyncIterator](): LiveStatistics;
}
