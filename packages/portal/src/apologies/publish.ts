import { letterContent } from '../store/letters.ts';
import type { WritableStore } from '../store/store.ts';
import { ApologyRefused } from './refusal.ts';
import { letterById, take, type Step, type StepBy } from './step.ts';

/** Publishes a signed letter, for good: it enters the chain. Throws `ApologyRefused`. */
export const publishLetter = async (
  store: WritableStore,
  id: number,
  by: StepBy,
): Promise<Step> => {
  const letter = await letterById(store, by.ward, id);
  if (!letter.signed) throw new ApologyRefused('not-signed');
  if (letter.publishedAt !== null) return { letter, changed: false };
  const { number } = letter.signed;
  const published = { ...letter, publishedAt: by.now };
  const entry = await store.addToChain(by.ward, {
    kind: 'letter',
    subject: number,
    at: by.now,
    content: letterContent(published),
  });
  return take(store, by, 'publish', published, { number, entry: entry.number });
};
