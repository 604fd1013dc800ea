import { promiseContent, type KnownLetter } from '../store/letters.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { isMoot, outcomeOf } from './promise.ts';
import { ApologyRefused } from './refusal.ts';
import { letterById, take, type Step, type StepBy } from './step.ts';

/** The instant up to which the data are known to hold; `null` before the first import. */
export const knownUntil = async (
  store: ReadableStore,
  ward: string,
  now: number,
): Promise<number | null> => {
  const { dataAt } = await store.wardState(ward);
  return dataAt === null ? null : Math.min(dataAt, now);
};

const settle = async (
  store: WritableStore,
  letter: KnownLetter,
  by: StepBy,
  asOf: number | null,
): Promise<Step> => {
  const outcome = asOf === null ? null : outcomeOf(letter, asOf);
  if (asOf !== null && isMoot(letter, asOf)) throw new ApologyRefused('promise-moot');
  if (outcome === null) throw new ApologyRefused('not-known-yet');
  const settled = { ...letter, settled: { at: by.now, kept: outcome === 'kept' } };
  const entry = await store.addToChain(by.ward, {
    kind: 'promise',
    subject: letter.signed!.number,
    at: by.now,
    content: promiseContent(settled),
  });
  return take(store, by, 'settle', settled, { outcome, entry: entry.number });
};

/**
 * Writes down for good whether the new promise of a published letter was kept, as the data tell it.
 * Throws `ApologyRefused`.
 */
export const settleLetter = async (store: WritableStore, id: number, by: StepBy): Promise<Step> => {
  const letter = await letterById(store, by.ward, id);
  if (letter.publishedAt === null) throw new ApologyRefused('not-published');
  if (letter.newDue === null) throw new ApologyRefused('nothing-promised');
  if (letter.settled) return { letter, changed: false };
  return settle(store, letter, by, await knownUntil(store, by.ward, by.now));
};

/** The same for every letter whose outcome is known by now. */
export const settleLetters = async (store: WritableStore, by: StepBy): Promise<Step[]> => {
  const asOf = await knownUntil(store, by.ward, by.now);
  if (asOf === null) return [];
  const steps: Step[] = [];
  for (const letter of await store.letters(by.ward)) {
    if (letter.publishedAt === null || letter.settled || outcomeOf(letter, asOf) === null) continue;
    steps.push(await settle(store, letter, by, asOf));
  }
  return steps;
};
