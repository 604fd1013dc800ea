import {
  ApiError,
  ConfigurationError,
  ConnectionError,
  MotcuaError,
  RequestError,
  ResponseShapeError,
  TimeoutError,
  type Problem,
} from '@motcua/sdk';
import { exactly } from './expect.ts';

/** Each class narrows to its own fields, its name and its code. */
export const errors = (error: unknown): string => {
  if (error instanceof ApiError) {
    exactly<'ApiError'>()(error.name);
    exactly<'api-problem'>()(error.code);
    exactly<Problem | null>()(error.problem);
    return String(error.status);
  }
  if (error instanceof TimeoutError) {
    exactly<'attempt-timeout' | 'total-timeout'>()(error.code);
    return error.kind;
  }
  if (error instanceof ConnectionError) return error.reason ?? error.code;
  if (error instanceof ResponseShapeError) return error.path;
  if (error instanceof RequestError) return error.refused.map(({ rule }) => rule).join();
  if (error instanceof ConfigurationError) return error.option;
  if (error instanceof MotcuaError) {
    exactly<string | null>()(error.operation);
    exactly<boolean>()(error.retryable);
  }
  return '';
};
