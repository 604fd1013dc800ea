import { MotcuaError } from './motcua-error.ts';

/** An input that a schema refused: its name, and the rule, never the value. */
export interface RefusedInput {
  path: string;
  rule: string;
}

/**
 * The input of a call was refused before anything was sent.
 *
 * @example
 * ```ts
 * const { error } = await safe(client.procedures.list({ limit: 0 }));
 * if (error instanceof RequestError) for (const { path, rule } of error.refused) console.log(path, rule);
 * ```
 */
export class RequestError extends MotcuaError {
  override get name(): 'RequestError' {
    return 'RequestError';
  }
  override get code(): 'input-refused' {
    return 'input-refused';
  }
  /** At least one. */
  declare readonly refused: readonly RefusedInput[];

  constructor(operation: string, refused: readonly RefusedInput[]) {
    const list = refused.map(({ path, rule }) => `${path || 'the input'} (${rule})`).join(', ');
    super(`${operation} was not sent; refused: ${list}.`, { operation });
    this.refused = refused;
  }
}
