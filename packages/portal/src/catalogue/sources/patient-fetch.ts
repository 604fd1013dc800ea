import { setTimeout as wait } from 'node:timers/promises';
import { SourceError } from './source-error.ts';
import { unwrapped } from './unwrap.ts';

/** How long a source may take, and how often it is asked again. Times in milliseconds. */
export interface Patience {
  /** Tries of one question, the first included. */
  tries: number;
  /** Most time for one try, its body included. */
  timeout: number;
  /** First pause before asking again; each further one is twice as long. */
  pause: number;
  /** The longest pause that a source may ask for. */
  longestPause: number;
}

export const usualPatience: Patience = {
  tries: 4,
  timeout: 30_000,
  pause: 1_000,
  longestPause: 120_000,
};

const mostBytes = 50 * 1024 * 1024;

/** Milliseconds that `Retry-After` asks for, as seconds or as a date; `null` when it says nothing usable. */
const retryAfter = (header: string | null): number | null => {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
};

const textOf = async (response: Response): Promise<string> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new SourceError('too-large');
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
};

/** A try that may go well when repeated, after `pause` where the source says how long. */
class Passing extends Error {
  readonly error: SourceError;
  readonly pause: number | null;
  constructor(error: SourceError, pause: number | null = null) {
    super(error.message);
    this.error = error;
    this.pause = pause;
  }
}

const askOnce = async (
  address: string,
  init: RequestInit,
  timeout: number,
  signal: AbortSignal,
): Promise<unknown> => {
  let text: string;
  try {
    const response = await fetch(address, {
      ...init,
      // A redirect could carry the session to another host.
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    const { status } = response;
    if (!response.ok) {
      await response.body?.cancel();
      const detail = `HTTP ${status}`;
      const pause = retryAfter(response.headers.get('retry-after'));
      if (status === 429) throw new Passing(new SourceError('too-many-requests', detail), pause);
      if (status >= 500 || status === 408)
        throw new Passing(new SourceError('unreachable', detail), pause);
      throw new SourceError('refused', detail);
    }
    text = await textOf(response);
  } catch (error) {
    if (error instanceof SourceError || error instanceof Passing) throw error;
    throw new Passing(new SourceError('unreachable'));
  }
  try {
    return unwrapped(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    // A page of some proxy, or cut off on its way.
    const page = /^\s*</.test(text);
    throw new Passing(new SourceError(page ? 'web-page' : 'unreadable'));
  }
};

/**
 * Asks a source for JSON, again where that may help: after a lost line, an overloaded or rebooting
 * server, an answer that was cut off. `Retry-After` is kept to, up to the longest pause. Throws
 * {@link SourceError}.
 */
export const askPatiently = async (
  address: string,
  init: RequestInit,
  { tries, timeout, pause, longestPause }: Patience,
  signal: AbortSignal,
): Promise<unknown> => {
  for (let tried = 1; ; tried += 1) {
    if (signal.aborted) throw new SourceError('stopped');
    try {
      return await askOnce(address, init, timeout, signal);
    } catch (error) {
      if (signal.aborted) throw new SourceError('stopped');
      if (!(error instanceof Passing)) throw error;
      const asked = error.pause ?? pause * 2 ** (tried - 1);
      if (tried >= tries || asked > longestPause) throw error.error;
      await wait(asked, undefined, { signal }).catch(() => {});
    }
  }
};
