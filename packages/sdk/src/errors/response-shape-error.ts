import { MotcuaError, type Occurrence } from './motcua-error.ts';

/** What is wrong with an answer. `mismatch`: it is JSON, but not what the contract promises. */
export type ShapeFault = 'empty' | 'not-json' | 'too-large' | 'mismatch';

const words: Record<ShapeFault, string> = {
  empty: 'it is empty',
  'not-json': 'it is not JSON',
  'too-large': 'it is too large',
  mismatch: 'it is not what the contract promises',
};

/** A successful answer that is not what the contract promises. It never holds the value. */
export class ResponseShapeError extends MotcuaError {
  override get name(): 'ResponseShapeError' {
    return 'ResponseShapeError';
  }
  override get code(): 'response-shape' {
    return 'response-shape';
  }
  readonly fault: ShapeFault;
  /** Where the first mismatch is, e.g. `items[0].title`; empty for the answer as a whole. */
  readonly path: string;

  constructor(
    fault: ShapeFault,
    at: { path: string; rule: string } | null,
    occurrence: Occurrence,
  ) {
    const where = at === null ? '' : ` at ${at.path || 'its top'} (${at.rule})`;
    super(
      `The answer to ${occurrence.operation} can't be used: ${words[fault]}${where}.`,
      occurrence,
      false,
    );
    this.fault = fault;
    this.path = at?.path ?? '';
  }
}
