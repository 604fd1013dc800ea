import { MotcuaError, type Occurrence } from './motcua-error.ts';

/** The reason where a file of this SDK that is loaded apart did not come. */
export const notLoaded = 'PART_NOT_LOADED';

/** The reason where an address answered what was sent with a body by naming another. */
export const redirected = 'REDIRECT_REFUSED';

/**
 * No whole answer came: the name did not resolve, the connection was refused, reset or cut; or a file of
 * this SDK that a bundler had put apart did not come, and nothing was sent; or a request that is no read was
 * to go to another address, which it never does: name that one in `baseUrl`.
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
  /**
   * The system's own code, e.g. `ECONNREFUSED`, `PART_NOT_LOADED` for a file of this SDK, `REDIRECT_REFUSED`
   * for another address; `null` where the platform tells none.
   */
  declare readonly reason: string | null;

  constructor(reason: string | null, occurrence: Occurrence) {
    const why = reason ? ` (${reason})` : '';
    super(
      `No answer to ${occurrence.operation}: the connection failed${why}.`,
      occurrence,
      reason !== redirected,
    );
    this.reason = reason;
  }
}
