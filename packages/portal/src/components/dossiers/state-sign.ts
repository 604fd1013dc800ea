import type { SignKind } from '../shared/sign-kind.ts';

const signs: Record<string, SignKind> = {
  'not-found': 'unknown',
  received: 'moving',
  'in-progress': 'moving',
  'waiting-for-you': 'attention',
  'result-ready': 'done',
  returned: 'done',
  'not-accepted': 'attention',
  withdrawn: 'still',
  stopped: 'still',
};

/** The sign beside a state's word; a state newer than these pages gets the question mark. */
export const signOf = (state: string): SignKind => signs[state] ?? 'unknown';
