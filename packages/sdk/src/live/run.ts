import { statisticsGet, statisticsLive } from '../contract/packed.ts';
import type { Statistics, StatisticsQuery } from '../contract/statistics.ts';
import { ApiError } from '../errors/api-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { MotcuaError } from '../errors/motcua-error.ts';
import { ResponseShapeError } from '../errors/response-shape-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { dataOf } from '../transport/answer.ts';
import { largestBody, readBody } from '../transport/body.ts';
import { within } from '../transport/deadline.ts';
import { failureReason } from '../transport/failure-reason.ts';
import { retryAfterOf } from '../transport/retry-after.ts';
import { send } from '../transport/send.ts';
import { sleep } from '../transport/sleep.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';
import type { LiveState } from './live-statistics.ts';
import { createParser } from './parser.ts';

interface Run {
  silence: number;
  pollEvery: number;
  failureLimit: number;
  signal: AbortSignal;
  setState(state: LiveState): void;
  put(snapshot: Statistics): void;
}

/** So many streams in a row without a sign of life, and polling begins. */
const deadStreams = 2;
/** So many polls, and a stream is tried again. */
const pollsBeforeStream = 20;
const shortestRetry = 500;
const longestWait = 60_000;
const firstBackoff = 1000;
/** An id that a header can hold. */
const sendable = /^[\x21-\x7e]+$/;

/** Streams, polls where streams do not get through, and waits in between, until the signal aborts. */
export const run = async (settings: Settings, query: StatisticsQuery, to: Run): Promise<never> => {
  const { signal } = to;
  const operation = unpack(statisticsLive);
  const streamed = operation.prepare([query], settings);
  const polled = unpack(statisticsGet).prepare([query], settings);
  let lastId = '';
  let etag: string | null = null;
  let retry = firstBackoff;
  let retryAfter = 0;
  let failures = 0;
  let dead = 0;
  let polls = 0;

  const asked = () => ({ operation: operation.id, attempts: failures + 1 });
  const soon = <T>(milliseconds: number, work: () => Promise<T>): Promise<T> =>
    within(milliseconds, () => new TimeoutError('attempt', asked()), signal, work);
  const snapshotOf = (headers: Headers, text: string | null): Statistics =>
    dataOf(
      settings.validate ? operation.answer : null,
      { status: 200, headers, text },
      asked(),
    ) as Statistics;

  /** Sends a request, and hangs up when `use` is done with the answer. */
  const ask = async (
    url: string,
    headers: Record<string, string>,
    use: (response: Response) => Promise<void>,
  ): Promise<void> => {
    const hangUp = new AbortController();
    try {
      const response = await soon(settings.timeout, () =>
        send(settings, url, { headers, signal: hangUp.signal }),
      );
      if (response.ok || response.status === 304) return await use(response);
      retryAfter = retryAfterOf(response.headers) ?? 0;
      const text = await soon(settings.timeout, () => readBody(response));
      dataOf(null, { status: response.status, headers: response.headers, text }, asked());
    } finally {
      hangUp.abort();
    }
  };

  const read = async ({ headers, body }: Response): Promise<void> => {
    if (!body || !/^text\/event-stream\b/i.test(headers.get('content-type') ?? '')) {
      dead = deadStreams;
      return;
    }
    to.setState('open');
    let alive = false;
    const live = () => {
      alive = true;
      failures = dead = 0;
    };
    const parse = createParser(
      {
        comment: live,
        retry: (asked) => (retry = Math.min(Math.max(asked, shortestRetry), longestWait)),
        event: ({ type, data, id }) => {
          live();
          // Other kinds of events are of a later server.
          if (type !== 'message') return;
          const snapshot = snapshotOf(headers, data);
          if (sendable.test(id)) lastId = id;
          to.put(snapshot);
        },
      },
      largestBody,
    );
    const reader = body.getReader();
    try {
      for (;;) {
        const patience = alive ? to.silence : Math.min(to.silence, settings.timeout);
        const { done, value } = await soon(patience, () => reader.read());
        if (done) break;
        if (!parse(value)) throw new ResponseShapeError('too-large', null, asked());
      }
    } finally {
      // A transport may not tie the body to the signal of its request.
      reader.cancel().catch(() => {});
    }
    if (!alive) throw new ConnectionError(null, asked());
  };

  const stream = () => {
    // Counted as dead until it lives.
    dead += 1;
    to.setState('connecting');
    const accept = 'text/event-stream, application/problem+json';
    const resume = lastId && { 'last-event-id': lastId };
    return ask(streamed.url, { ...streamed.init.headers, accept, ...resume }, read);
  };

  const poll = async (): Promise<void> => {
    if (failures > 0) to.setState('connecting');
    const condition = etag !== null && { 'if-none-match': etag };
    await ask(polled.url, { ...polled.init.headers, ...condition }, async (response) => {
      if (response.status !== 304) {
        const text = await soon(settings.timeout, () => readBody(response));
        const snapshot = snapshotOf(response.headers, text);
        etag = response.headers.get('etag');
        const id = String(snapshot.revision);
        if (id !== lastId) to.put(snapshot);
        lastId = id;
      }
      failures = 0;
      polls += 1;
      to.setState('open');
    });
  };

  for (;;) {
    const polling = dead >= deadStreams;
    let wait = 0;
    retryAfter = 0;
    try {
      await (polling ? poll() : stream());
      if (polling) wait = to.pollEvery * (1 + Math.random() / 5);
      if (polls >= pollsBeforeStream) {
        polls = 0;
        dead = deadStreams - 1;
      }
    } catch (thrown) {
      signal.throwIfAborted();
      const error =
        thrown instanceof MotcuaError
          ? thrown
          : new ConnectionError(failureReason(thrown), asked());
      const code = error instanceof ApiError ? error.problem?.code : 'none';
      // What a proxy or an older server refuses may be streams alone, and a full one carries no more.
      const foreign = !error.retryable && (code === undefined || code === 'route-unknown');
      if (!polling && (foreign || code === 'live-full')) dead = deadStreams;
      else if (!error.retryable) throw error;
      failures += 1;
      if (failures >= to.failureLimit) throw error;
      // Once what was broken for polls too is mended, streams may be as well.
      if (polling) polls = pollsBeforeStream;
    }
    if (!polling && dead >= deadStreams) continue;
    if (wait === 0) {
      const ceiling = Math.min(firstBackoff * 2 ** failures, longestWait);
      wait = Math.min(Math.max(retry, retryAfter), longestWait) + Math.random() * ceiling;
    }
    if (failures > 0 || !polling) to.setState('waiting');
    await sleep(wait, signal);
  }
};
