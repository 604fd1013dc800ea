/** The call that an error belongs to. */
export interface Occurrence {
  operation: string | null;
  requestId?: string | null;
  attempts?: number;
}

/**
 * The root of every error of this SDK. An abort is none of them: it rejects with the reason of the
 * caller's own signal. No message, stack or JSON of an error holds an address, a dossier code or
 * digits of a phone, so all of them may be logged as they are.
 *
 * @example
 * ```ts
 * try {
 *   await client.ward.get();
 * } catch (error) {
 *   if (!(error instanceof MotcuaError)) throw error;
 *   console.warn(error.code, error.operation, error.requestId, error.retryable);
 * }
 * ```
 */
export abstract class MotcuaError extends Error {
  /** The class, as a literal that no minifier changes. */
  abstract override get name(): string;
  /** What happened, for a `switch`; each code belongs to one class. */
  abstract get code(): string;
  /** Id of the operation, e.g. `statistics.get`; `null` before any call. */
  declare readonly operation: string | null;
  /** Identifies the request in the server's log; `null` when the server named none. */
  declare readonly requestId: string | null;
  /**
   * How often it was tried: requests sent, or not even that where the contract was not loaded; 0 when the
   * input was refused before the network.
   */
  declare readonly attempts: number;
  /** Whether the same call may succeed later. */
  declare readonly retryable: boolean;

  constructor(
    message: string,
    { operation, requestId = null, attempts = 0 }: Occurrence,
    retryable = false,
  ) {
    super(message);
    Object.assign(this, { operation, requestId, attempts, retryable });
  }

  toJSON(): Record<string, unknown> {
    return { name: this.name, code: this.code, message: this.message, ...(this as object) };
  }
}
