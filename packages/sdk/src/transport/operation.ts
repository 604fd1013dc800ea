import type { Settled } from '../call.ts';
import type { WriteOptions } from '../options.ts';
import type { Asked } from './answer.ts';
import type { Answer } from './exchange.ts';
import type { PreparedRequest } from './request.ts';
import type { Settings } from './settings.ts';

/**
 * What a caller gives to an operation besides the ward and the options: its path parameters, then its
 * body, then its query, as far as it has them.
 */
export type Inputs = readonly unknown[];

/** An operation by what is known of it before the contract is there. */
export interface Callable<Response> {
  readonly id: string;
  /** The call changes something, and needs a token. */
  readonly writes: boolean;
  /** What the contract knows of it, when that is there. */
  readonly ready: () => Operation<Response> | undefined;
  /** Brings the contract. */
  readonly load?: () => Promise<unknown>;
}

/** What the contract knows of an operation: how a request is written, and how an answer is read. */
export interface Operation<Response> {
  /** Checks the inputs and writes the request. @throws {@link RequestError} */
  prepare(inputs: Inputs, settings: Settings, options?: Partial<WriteOptions>): PreparedRequest;
  /**
   * What an answer makes of a call; `passed` tells the milliseconds since that began.
   *
   * @throws {@link ApiError} for an error status, {@link ResponseShapeError} for what is not promised.
   */
  settled(answer: Answer, validate: boolean, asked: Asked, passed: () => number): Settled<Response>;
}
