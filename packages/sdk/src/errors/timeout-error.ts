import { MotcuaError, type Occurrence } from './motcua-error.ts';

/**
 * Time ran out, for one attempt (its body included) or for the call with all its retries.
 *
 * @example
 * ```ts
 * const { error } = await safe(client.statistics.get({}, { timeout: 2000 }));
 * if (error instanceof TimeoutError) console.log(error.kind); // attempt
 * ```
 */
export class TimeoutError extends MotcuaError {
  override get name(): 'TimeoutError' {
    return 'TimeoutError';
  }
  override get code(): 'attempt-timeout' | 'total-timeout' {
    return `${this.kind}-timeout`;
  }
  declare readonly kind: 'attempt' | 'total';

  constructor(kind: 'attempt' | 'total', occurrence: Occurrence) {
    super(`No whole answer to ${occurrence.operation} in the ${kind} time.`, occurrence, true);
    this.kind = kind;
  }
}
