import type { ChainEntry } from '../contract/chain.ts';

/** What {@link verifyChain} found. */
export type ChainVerdict =
  | { whole: true; length: number; head: string | null }
  | {
      whole: false;
      /** The first place at fault, from 1 on. */
      at: number;
      /**
       * `number`: an entry is missing or out of place. `previous`: it does not follow the one before it.
       * `hash`: it is not what was hashed. `head`: the hash that was noted is in no entry.
       */
      fault: 'number' | 'previous' | 'hash' | 'head';
    };

/** What stands before the first entry. */
export const chainStart = '0'.repeat(64);

const sortedValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sortedValue(inner)]),
  );
};

/**
 * JSON with the names of every object in order and no space: one text for one content.
 *
 * @example
 * ```ts
 * canonicalJson({ b: 1, a: [2] }); // '{"a":[2],"b":1}'
 * ```
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sortedValue(value));

const encoder = new TextEncoder();

/**
 * SHA-256 of an entry in hex, by WebCrypto.
 *
 * @example
 * ```ts
 * const at = '2025-08-01T08:00:00+07:00';
 * const entry = { number: 1, kind: 'month', subject: '2025-07', at, content: '{}', previous: chainStart };
 * await hashOfEntry(entry);
 * ```
 */
export const hashOfEntry = async (entry: Omit<ChainEntry, 'hash'>): Promise<string> => {
  const { number, kind, subject, at, content, previous } = entry;
  const told = canonicalJson({ number, kind, subject, at, content, previous });
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(told));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * Checks a whole chain, in any program: every entry follows the one before it and is what was hashed.
 * With a head that was noted earlier or elsewhere, also that it still stands in the chain: then nothing
 * up to it was exchanged.
 *
 * @param entries all entries, in order
 * @param noted a hash that was once the head
 * @example
 * ```ts
 * const verdict = await verifyChain([]);
 * if (!verdict.whole) console.log(`Entry ${verdict.at}: ${verdict.fault}`);
 * ```
 */
export const verifyChain = async (
  entries: readonly ChainEntry[],
  noted?: string,
): Promise<ChainVerdict> => {
  let previous = chainStart;
  let seen = noted === undefined || noted === chainStart;
  for (const [index, entry] of entries.entries()) {
    const at = index + 1;
    if (entry.number !== at) return { whole: false, at, fault: 'number' };
    if (entry.previous !== previous) return { whole: false, at, fault: 'previous' };
    if ((await hashOfEntry(entry)) !== entry.hash) return { whole: false, at, fault: 'hash' };
    previous = entry.hash;
    seen ||= entry.hash === noted;
  }
  if (!seen) return { whole: false, at: entries.length, fault: 'head' };
  return { whole: true, length: entries.length, head: entries.at(-1)?.hash ?? null };
};
