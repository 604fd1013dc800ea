import { isHeld, unwritable } from '../store/errors.ts';
import { ProblemError } from './problems.ts';

/** Why a write could not be done, where the fault is the store's; `null` for any other error. */
export const writeProblem = (error: unknown): ProblemError | null => {
  if (isHeld(error)) {
    return new ProblemError('import-busy', [], { headers: { 'Retry-After': '10' } });
  }
  const reason = unwritable(error);
  return reason === null ? null : new ProblemError('store-unwritable', [], { members: { reason } });
};
