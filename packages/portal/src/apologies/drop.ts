import type { KnownLetter } from '../store/letters.ts';
import type { WritableStore } from '../store/store.ts';
import { checkPublishable } from './publish.ts';
import { ApologyRefused } from './refusal.ts';
import { letterById, type Step, type StepBy } from './step.ts';

const isPublishable = async (store: WritableStore, letter: KnownLetter, by: StepBy) => {
  try {
    await checkPublishable(store, letter, by);
    return true;
  } catch (error) {
    if (error instanceof ApologyRefused) return false;
    throw error;
  }
};

/**
 * Takes a draft away, or a signed letter that may not be published any more; the log keeps that it was
 * there. A late dossier without its letter is owed one again. Throws `ApologyRefused`.
 */
export const dropLetter = async (store: WritableStore, id: number, by: StepBy): Promise<Step> => {
  const { ward, now, actor, requestId } = by;
  const letter = await letterById(store, ward, id);
  if (letter.publishedAt !== null) throw new ApologyRefused('published-already');
  if (letter.signed && (await isPublishable(store, letter, by))) {
    throw new ApologyRefused('signed-and-owed');
  }
  await store.removeLetter(ward, id);
  const { reason, newDue, signed } = letter;
  await store.addAudit(ward, {
    at: now,
    actor,
    requestId,
    action: 'apologies.drop',
    detail: { letter: id, reason, newDue, number: signed?.number ?? null },
  });
  return { letter, changed: true, dropped: true };
};
