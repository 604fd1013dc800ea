import type { Problem, ProblemCode } from '../contract/problem.ts';
import { MotcuaError, type Occurrence } from './motcua-error.ts';

/**
 * The server answered with an error status.
 *
 * @example
 * ```ts
 * const { error } = await safe(client.procedures.get(code));
 * if (error instanceof ApiError && error.problem?.code === 'procedure-unknown')
 *   show(error.problem.detail);
 * ```
 */
export class ApiError extends MotcuaError {
  override get name(): 'ApiError' {
    return 'ApiError';
  }
  override get code(): 'api-problem' {
    return 'api-problem';
  }
  /** HTTP status, e.g. 404. */
  declare readonly status: number;
  /** The server's words stay out of what is printed or logged: they are for the person who asked. */
  readonly #problem: Problem | null;

  /** `known`: the problem's code, unless a strange server could have put something of a person into it. */
  constructor(
    status: number,
    problem: Problem | null,
    known: ProblemCode | undefined,
    occurrence: Occurrence,
    retryable: boolean,
  ) {
    super(
      `The service answered ${occurrence.operation} with ${status} (${known ?? 'no known problem'}).`,
      occurrence,
      retryable,
    );
    this.status = status;
    this.#problem = problem;
  }

  /**
   * What the server says (RFC 9457), in the client's language; `null` when the answer was none of
   * its problems, such as a proxy's page. Tell cases apart by `problem.code`, show `problem.detail`.
   */
  get problem(): Problem | null {
    return this.#problem;
  }
}
