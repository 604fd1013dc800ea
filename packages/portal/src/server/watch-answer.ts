import { performance } from 'node:perf_hooks';
import type { Asked } from './asked.ts';
import type { Answered } from './log.ts';
import { routeName } from './route-name.ts';

/** Tells of a request when its answer is on the line, or when the line broke. */
export const watchAnswer = (
  { request, response, path, requestId }: Asked,
  tell: (entry: Answered) => void,
): void => {
  const began = performance.now();
  const { socket } = request;
  const before = socket.bytesWritten;
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : 0;
    tell({
      request: requestId,
      method: /^[A-Z]{3,7}$/.test(request.method ?? '') ? request.method! : '?',
      route: routeName(path, response.statusCode),
      status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      bytes: Math.max(0, socket.bytesWritten - before),
    });
  });
};
