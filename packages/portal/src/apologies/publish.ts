import type { WritableStore } from '../store/store.ts';
import { ApologyRefused } from './refusal.ts';
import { letterById, take, type Step, type StepBy } from './step.ts';

/** Publishes a signed letter, for good. Throws `ApologyRefused`. */
export const publishLetter = async (
  store: WritableStore,
  id: number,
  by: StepBy,
): Promise<Step> => {
  const letter = await letterById(store, by.ward, id);
  if (!letter.signed) throw new ApologyRefused('not-signed');
  if (letter.publishedAt !== null) return { letter, changed: false };
  const { number } = letter.signed;
  return take(store, by, 'publish', { ...letter, publishedAt: by.now }, { number });
};
