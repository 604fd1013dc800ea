import { MotcuaError } from './motcua-error.ts';

/**
 * An option of `createClient`, `connect`, of one call or of walking a list was refused; nothing was sent but,
 * in the last case, the request for the first page.
 *
 * @example
 * ```ts
 * try {
 *   createClient({ baseUrl: 'motcua.example', ward: '11411' });
 * } catch (error) {
 *   if (error instanceof ConfigurationError) console.log(error.option); // baseUrl
 * }
 * ```
 */
export class ConfigurationError extends MotcuaError {
  override get name(): 'ConfigurationError' {
    return 'ConfigurationError';
  }
  override get code(): 'configuration-invalid' {
    return 'configuration-invalid';
  }
  /** Name of the option; empty when it is none that could be repeated. */
  declare readonly option: string;

  constructor(option: string, message: string, operation: string | null = null) {
    super(message, { operation });
    this.option = option;
  }
}
