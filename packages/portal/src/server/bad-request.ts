import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { safetyHeaders } from './headers.ts';

const answers: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
const otherwise = '400 Bad Request';

const lines = (headers: readonly string[]): string =>
  headers.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');

const headers = lines([
  ...safetyHeaders(''),
  'Cache-Control',
  'no-store',
  'Content-Length',
  '0',
  'Connection',
  'close',
]);

/** An answer without a body, for a line on which no request is read any more. */
export const lastAnswer = (status: string): string => `HTTP/1.1 ${status}\r\n${headers}\r\n`;

/** Answers bytes that are no request, and those that came too slowly, as Node would but with our headers. */
export const answerBadRequests = (server: Server): void => {
  server.on('clientError', ({ code }: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    if (code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(lastAnswer(answers[code ?? ''] ?? otherwise));
  });
};
