import type { WorkCalendar } from '@motcua/sdk/calendar';
import type { KnownLetter } from '../store/letters.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';
import type { AuditEntry } from '../store/writers.ts';
import { ApologyRefused } from './refusal.ts';

/** Who takes a step, where and when. */
export interface StepBy extends Pick<AuditEntry, 'actor' | 'requestId'> {
  ward: string;
  now: number;
  calendar: WorkCalendar;
}

/** What of a draft may be another when it is drafted again; `promisedAt` as the register moves it. */
export const draftParts = ['reason', 'explanation', 'newDue', 'unit', 'promisedAt'] as const;

/** A letter after a step; `changed` is `false` when the step had been taken before in the same way. */
export interface Step {
  letter: KnownLetter;
  changed: boolean;
  /** What of a draft that was there is another now. */
  changes?: (typeof draftParts)[number][];
  /** It was taken away. */
  dropped?: true;
}

/** Throws `ApologyRefused`. */
export const letterById = async (
  store: ReadableStore,
  ward: string,
  id: number,
): Promise<KnownLetter> => {
  const found = (await store.letters(ward)).find((letter) => letter.id === id);
  if (!found) throw new ApologyRefused('letter-unknown');
  return found;
};

/** Keeps the letter as a step made it, and who took the step; of the dossier it notes nothing. */
export const take = async (
  store: WritableStore,
  { ward, now, actor, requestId }: StepBy,
  step: 'sign' | 'publish' | 'settle',
  letter: KnownLetter,
  detail: AuditEntry['detail'] = {},
): Promise<Step> => {
  const { id, dossier: _, ...row } = letter;
  await store.saveLetter(ward, id, row);
  await store.addAudit(ward, {
    at: now,
    actor,
    requestId,
    action: `apologies.${step}`,
    detail: { letter: id, ...detail },
  });
  return { letter, changed: true };
};
