import { LRUCache } from 'lru-cache';
import { setTimeout as pause } from 'node:timers/promises';
import type { Part, PartRevisions } from '../../store/parts.ts';
import type { Answer } from './answer.ts';
import { createEntry, type Entry } from './entry.ts';
import type { Revisions } from './revisions.ts';

export interface CacheLimits {
  /** Answers to addresses without a question: there are as many as there are pages. */
  pages: { entries: number; bytes: number };
  /** Answers to questions, of which there is no end: they never crowd out a page. */
  questions: { entries: number; bytes: number };
  /** Milliseconds after which an answer is made anew although no data changed: some tell the hour. */
  freshFor: number;
  /** Older than that, it is not given out any more while the new one is being made. */
  staleFor: number;
  /** Milliseconds to wait for an answer of new data while there is one of old data. */
  patience: number;
}

export const cacheLimits: CacheLimits = {
  pages: { entries: 2000, bytes: 24_000_000 },
  questions: { entries: 500, bytes: 6_000_000 },
  freshFor: 60_000,
  staleFor: 120_000,
  patience: 500,
};

/** An answer just made, and what it was made of; `null` when it may not be kept. */
export interface Made {
  answer: Answer;
  parts: readonly Part[] | null;
  /** Under which its faults, if there were any, are in the log. */
  requestId: string;
}

/** Not to be kept: sent to those who waited for it, and gone. */
export interface Unkept {
  entry: Entry;
  requestId: string;
}

interface Kept {
  entry: Entry;
  parts: readonly Part[];
  revisions: PartRevisions;
  madeAt: number;
}

/** What an address asks for, and how it is made. */
export interface Wanted {
  key: string;
  /** Whether the key holds a question. */
  question: boolean;
  make: () => Promise<Made>;
  /** Lets the making of it begin when its turn comes. */
  admit: (work: () => Promise<Entry | Unkept>) => Promise<Entry | Unkept>;
}

export interface PageCache {
  /** At once when a fresh one is there. Rejects with what `make` rejects with, unless an old one stands in. */
  find(wanted: Wanted): Entry | Promise<Entry | Unkept>;
  /** Entries held. */
  size(): number;
}

/** A fault of ours; what was right before is better. */
const failed = ({ answer }: Made): boolean => answer.status >= 500;

const poolOf = ({ entries, bytes }: CacheLimits['pages']) =>
  new LRUCache<string, Kept>({
    max: entries,
    maxSize: bytes,
    sizeCalculation: ({ entry }, key) => entry.weight + 2 * key.length,
  });

/**
 * Answers by address, each as long as no part of the data that it shows has changed. One asker makes an
 * answer, the others wait for it; while it is made, or when it can't be, the one before stands in.
 */
export const createPageCache = (revisions: Revisions, limits: CacheLimits): PageCache => {
  const pools = { pages: poolOf(limits.pages), questions: poolOf(limits.questions) };
  const making = new Map<string, Promise<Entry | Unkept>>();

  const isCurrent = ({ parts, revisions: own }: Kept, now: PartRevisions): boolean =>
    parts.every((part) => own[part] === now[part]);
  const age = ({ madeAt }: Kept): number => performance.now() - madeAt;

  const makeNow = async ({ key, question, make }: Wanted): Promise<Entry | Unkept> => {
    const pool = question ? pools.questions : pools.pages;
    const madeAt = performance.now();
    // Read before the answer is made: what is written meanwhile makes it old, never wrongly new.
    const now = await revisions.now();
    const made = await make();
    const { answer, parts, requestId } = made;
    const before = pool.peek(key);
    if (failed(made) && before) throw new Error('The answer could not be made anew.');
    if (answer.status !== 200 || parts === null) {
      pool.delete(key);
      return { entry: await createEntry(answer), requestId };
    }
    // The same again keeps its compressed forms and its tags.
    const fresh = await createEntry(answer);
    const entry = before?.entry.hash === fresh.hash ? before.entry : fresh;
    pool.set(key, { entry, parts, revisions: now, madeAt });
    return entry;
  };

  const makeOnce = (wanted: Wanted): Promise<Entry | Unkept> => {
    const known = making.get(wanted.key);
    if (known) return known;
    const made = wanted.admit(() => makeNow(wanted)).finally(() => making.delete(wanted.key));
    making.set(wanted.key, made);
    return made;
  };

  /** `now` is `null` where the data can't be read: making will fail, and the old answer stands in. */
  const renew = (
    wanted: Wanted,
    kept: Kept,
    now: PartRevisions | null,
  ): Entry | Promise<Entry | Unkept> => {
    if (now && isCurrent(kept, now)) {
      if (age(kept) <= limits.freshFor) return kept.entry;
      if (age(kept) <= limits.staleFor) {
        makeOnce(wanted).catch(() => {});
        return kept.entry;
      }
    }
    const enough = new AbortController();
    const old = pause(limits.patience, kept.entry, { signal: enough.signal }).catch(
      () => kept.entry,
    );
    const made = makeOnce(wanted).catch(() => kept.entry);
    return Promise.race([made, old]).finally(() => enough.abort());
  };

  return {
    find: (wanted) => {
      const kept = (wanted.question ? pools.questions : pools.pages).get(wanted.key);
      if (!kept) return makeOnce(wanted);
      const now = revisions.now();
      return now instanceof Promise
        ? now.catch(() => null).then((known) => renew(wanted, kept, known))
        : renew(wanted, kept, now);
    },
    size: () => pools.pages.size + pools.questions.size,
  };
};
