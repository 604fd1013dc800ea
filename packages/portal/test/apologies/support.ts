import { nationalCalendar } from '@motcua/sdk/calendar';
import { ApologyRefused } from '../../src/apologies/refusal.ts';
import type { Step, StepBy } from '../../src/apologies/step.ts';
import type { Store, WritableStore } from '../../src/store/store.ts';
import { ward } from '../support/taking.ts';

export const at = (text: string): number => Date.parse(`${text}+07:00`);

export const by = (now: string, actor = 'cli'): StepBy => ({
  ward,
  now: at(now),
  calendar: nationalCalendar(),
  actor,
  requestId: null,
});

/** What a step gives, or the code of its refusal. */
export const step = async (
  store: Store,
  work: (store: WritableStore) => Promise<Step>,
): Promise<Step | string> => {
  try {
    return await store.atomically(work);
  } catch (error) {
    if (error instanceof ApologyRefused) return error.code;
    throw error;
  }
};
