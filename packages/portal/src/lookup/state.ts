import type { DossierState } from '@motcua/sdk';
import type { StatusCode } from '../ingest/record.ts';

/** The degree of completion that anybody may see, from the national status. */
export const stateOf: Record<StatusCode, DossierState> = {
  1: 'received',
  2: 'received',
  3: 'not-accepted',
  4: 'in-progress',
  5: 'waiting-for-you',
  6: 'waiting-for-you',
  7: 'withdrawn',
  8: 'stopped',
  9: 'result-ready',
  10: 'returned',
};
