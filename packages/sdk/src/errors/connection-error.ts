import { MotcuaError, type Occurrence } from './motcua-error.ts';

/**
 * No whole answer came: the name did not resolve, the connection was refused, reset or cut.
 *
 * @example
 * ```ts
 * const { error } = await safe(client.ward.get());
 * if (error instanceof ConnectionError) console.log(error.reason); // ECONNREFUSED
 * ```
 */
export class ConnectionError extends MotcuaError {
  override get name(): 'ConnectionError' {
    return 'ConnectionError';
  }
  override get code(): 'connection-failed' {
    return 'connection-failed';
  }
  /** The system's own code, e.g. `ECONNREFUSED`; `null` where the platform tells none. */
  declare readonly reason: string | null;

  constructor(reason: string | null, occurrence: Occurrence) {
    const why = reason === null ? '' : ` (${reason})`;
    super(`No answer to ${occurrence.operation}: the connection failed${why}.`, occurrence, true);
    this.reason = reason;
  }
}
