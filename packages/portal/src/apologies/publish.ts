import { endOfDate } from '@motcua/sdk/calendar';
import { letterContent, type KnownLetter } from '../store/letters.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import { checkOwed, owingOf } from './owing.ts';
import { ApologyRefused } from './refusal.ts';
import { letterById, take, type Step, type StepBy } from './step.ts';

/**
 * Whether a signed letter may still be published. Its new date may have been kept by now, as the letter
 * was given out with it; it may not have passed. Throws `ApologyRefused`.
 */
export const checkPublishable = async (
  store: ReadableStore,
  letter: KnownLetter,
  by: StepBy,
): Promise<void> => {
  checkOwed(letter.reason, await owingOf(store, letter, by));
  if (letter.newDue !== null && endOfDate(letter.newDue) < by.now) {
    throw new ApologyRefused('promise-passed-unpublished');
  }
};

/** Publishes a signed letter, for good: it enters the chain. Throws `ApologyRefused`. */
export const publishLetter = async (
  store: WritableStore,
  id: number,
  by: StepBy,
): Promise<Step> => {
  const letter = await letterById(store, by.ward, id);
  if (!letter.signed) throw new ApologyRefused('not-signed');
  if (letter.publishedAt !== null) return { letter, changed: false };
  await checkPublishable(store, letter, by);
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
