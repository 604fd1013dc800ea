import { MotcuaError, type Occurrence } from './motcua-error.ts';

/** Time ran out, for one attempt (its body included) or for the call with all its retries. */
export class TimeoutError extends MotcuaError {
  override get name(): 'TimeoutError' {
    return 'TimeoutError';
  }
  override get code(): 'attempt-timeout' | 'total-timeout' {
    return `${this.kind}-timeout`;
  }
  readonly kind: 'attempt' | 'total';

  constructor(kind: 'attempt' | 'total', occurrence: Occurrence) {
    const what = kind === 'attempt' ? 'the attempt' : 'the call with its retries';
    super(
      `No whole answer to ${occurrence.operation} in the time allowed for ${what}.`,
      occurrence,
      true,
    );
    this.kind = kind;
  }
}
