export { MotcuaError } from './motcua-error.ts';
export { ApiError } from './api-error.ts';
export { ConfigurationError } from './configuration-error.ts';
export { ConnectionError } from './connection-error.ts';
export { RequestError, type RefusedInput } from './request-error.ts';
export { ResponseShapeError, type ShapeFault } from './response-shape-error.ts';
export { TimeoutError } from './timeout-error.ts';
