import type { Meta } from '../call.ts';
import type { ApiError } from '../errors/api-error.ts';
import type { Occurrence } from '../errors/motcua-error.ts';
import type { WriteOptions } from '../options.ts';
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
  readonly ready: () => Operation<Response> | Promise<Operation<Response>>;
}

/** What the contract knows of an operation: how a request is written, and how an answer is read. */
export interface Operation<Response> {
  /** Checks the inputs and writes the request. @throws {@link RequestError} */
  readonly request: (
    inputs: Inputs,
    settings: Settings,
    options: Partial<WriteOptions> | undefined,
  ) => PreparedRequest;
  /** The data of a successful answer, looked at unless told otherwise. @throws {@link ResponseShapeError} */
  readonly data: (answer: Answer, validate: boolean, occurrence: () => Occurrence) => Response;
  /** The error that an answer with an error status stands for. */
  readonly error: (answer: Answer, occurrence: Occurrence) => ApiError;
  readonly meta: (answer: Answer, data: unknown, attempts: number, duration: number) => Meta;
}
