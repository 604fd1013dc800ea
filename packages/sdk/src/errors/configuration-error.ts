import { MotcuaError } from './motcua-error.ts';

/** `createClient` refused an option. */
export class ConfigurationError extends MotcuaError {
  override get name(): 'ConfigurationError' {
    return 'ConfigurationError';
  }
  override get code(): 'configuration-invalid' {
    return 'configuration-invalid';
  }
  /** Name of the option; empty when the options as a whole are wrong. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(message, { operation: null, requestId: null, attempts: 0 }, false);
    this.option = option;
  }
}
