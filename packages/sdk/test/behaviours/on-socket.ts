import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as rest } from 'node:timers/promises';
import type { Plan } from './plan.ts';
import { createStage } from './stage.ts';

/** Until more may be written, or nobody is there to read it. */
const writable = (response: ServerResponse) =>
  new Promise<void>((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });

const play = async (plan: Plan, { socket }: IncomingMessage, response: ServerResponse) => {
  if (plan.instead === 'stall') return;
  if (plan.instead === 'reset') return void socket.resetAndDestroy();
  // A browser repeats by itself what failed on a connection that it had used before.
  response.writeHead(plan.status ?? 200, { connection: 'close', ...plan.headers });
  response.flushHeaders();
  for (const step of plan.body ?? []) {
    if (response.destroyed || step === 'stall') return;
    if (step === 'reset') return void socket.resetAndDestroy();
    if (typeof step === 'object' && 'rest' in step) await rest(step.rest);
    else if (!response.write(step)) await writable(response);
  }
  response.end();
};

export interface SocketStage {
  origin: string;
  close(): Promise<void>;
}

/** The stage on a real socket of this machine. */
export const openSocketStage = async (): Promise<SocketStage> => {
  const stage = createStage();
  const server = createServer((request, response) => {
    void (async () => {
      const plan = stage.answer({
        method: request.method!,
        path: request.url!,
        language: request.headers['accept-language'] ?? null,
        lastEvent: request.headersDistinct['last-event-id']?.[0] ?? null,
        body: await text(request),
      });
      await play(plan, request, response);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
