import { Agent, request as ask, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Answerer, Asked } from './asked.ts';
import { refuse } from './refuse.ts';

/** What a worker knows of a request, in headers that no other caller can send: the pipe takes none. */
const ours = {
  address: 'motcua-address',
  secure: 'motcua-secure',
  requestId: 'motcua-request-id',
} as const;

/** They are about one connection (RFC 9110, 7.6.1). */
const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te']);

const passedOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !ofTheConnection.has(name) && !name.startsWith('motcua-'),
    ),
  );

const isReading = (method: string | undefined): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Whether a request is one for the process that writes: it alone counts the look-up's attempts. */
export const isWriting = ({ request: { method } }: Asked): boolean => !isReading(method);

/** What the worker knew. */
export const forwardedFrom = ({
  headers,
}: IncomingMessage): Pick<Asked, 'address' | 'secure' | 'requestId'> => ({
  address: String(headers[ours.address] ?? ''),
  secure: headers[ours.secure] === '1',
  requestId: String(headers[ours.requestId] ?? ''),
});

/** Hands a request over to the process that writes, and its answer back. */
export const forwardTo = (pipe: string): Answerer => {
  const agent = new Agent({ keepAlive: true });
  return (asked) => {
    const { request, response, home } = asked;
    const below = home === '/' ? '' : home;
    return new Promise<void>((done) => {
      const handed = ask({
        socketPath: pipe,
        agent,
        method: request.method!,
        path: below + request.url!,
        headers: {
          ...passedOn(request.headers),
          [ours.address]: asked.address,
          [ours.secure]: asked.secure ? '1' : '0',
          [ours.requestId]: asked.requestId,
        },
      });
      handed.once('response', (answer) => {
        response.writeHead(answer.statusCode!, {
          ...passedOn(answer.headers),
          // Refused before its end: what still comes is nobody's.
          ...(request.complete ? {} : { Connection: 'close' }),
        });
        answer.pipe(response);
      });
      handed.once('error', () => {
        if (response.headersSent) response.destroy();
        else refuse(asked, 500, { 'Retry-After': '5', Connection: 'close' });
      });
      response.once('close', () => {
        handed.destroy();
        done();
      });
      request.pipe(handed);
    });
  };
};
