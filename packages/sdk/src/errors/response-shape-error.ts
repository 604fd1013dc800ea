import { MotcuaError, type Occurrence } from './motcua-error.ts';

/**
 * What is wrong with an answer: it is empty, not JSON, larger than ten megabytes, or JSON that is not
 * what the contract promises.
 */
export type ShapeFault = 'empty' | 'not-json' | 'too-large' | 'mismatch';

/**
 * A successful answer that is not what the contract promises. It never holds the value.
 *
 * @example
 * ```ts
 * const { error } = await safe(client.ward.get());
 * if (error instanceof ResponseShapeError) console.log(error.fault, error.path);
 * ```
 */
export class ResponseShapeError extends MotcuaError {
  override get name(): 'ResponseShapeError' {
    return 'ResponseShapeError';
  }
  override get code(): 'response-shape' {
    return 'response-shape';
  }
  declare readonly fault: ShapeFault;
  /** Where the first mismatch is, e.g. `items[0].title`; empty for the answer as a whole. */
  declare readonly path: string;

  constructor(
    fault: ShapeFault,
    at: { path: string; rule: string } | null,
    occurrence: Occurrence,
  ) {
    const where = at ? ` at ${at.path || 'its top'} (${at.rule})` : '';
    super(`The answer to ${occurrence.operation} can't be used: ${fault}${where}.`, occurrence);
    this.fault = fault;
    this.path = at?.path ?? '';
  }
}
