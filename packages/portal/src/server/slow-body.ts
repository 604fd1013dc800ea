import type { IncomingMessage, ServerResponse } from 'node:http';
import { lastAnswer } from './bad-request.ts';

/** Ends a request whose body has not come in whole after `milliseconds`, as Node ends those of its own limit. */
export const endSlowBody = (
  request: IncomingMessage,
  response: ServerResponse,
  milliseconds: number,
): void => {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return;
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (!response.headersSent) request.socket.write(lastAnswer('408 Request Timeout'));
    request.destroy();
  }, milliseconds);
  request.once('close', () => clearTimeout(timer));
};
