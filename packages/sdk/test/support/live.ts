import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from 'vitest';
import type { Statistics } from '../../src/index.ts';
import { live } from '../../src/live/live.ts';
import type { LiveOptions, LiveStatistics } from '../../src/live/live-statistics.ts';
import { connect } from '../../src/transport/settings.ts';
import { statistics } from '../../src/testing/fixtures/statistics.ts';

export const snapshot = (revision: number): Statistics => ({ ...statistics, revision });
export const event = (revision: number) =>
  `id: ${revision}\ndata: ${JSON.stringify(snapshot(revision))}\n\n`;
export const isLive = (request: IncomingMessage) => request.url!.includes('/statistics/live');

export const begin = (response: ServerResponse, ...said: string[]): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(`retry: 500\n\n${said.join('')}`);
};
export const json = (
  response: ServerResponse,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

export const watch = (
  baseUrl: string,
  options: LiveOptions = {},
  timeouts: { timeout?: number } = {},
): LiveStatistics => live(connect({ baseUrl, ward: '11411', ...timeouts }), {}, options);

/** The revisions of the next `count` snapshots; the stream stays as it is. */
export const take = async (from: LiveStatistics, count: number): Promise<number[]> => {
  const revisions: number[] = [];
  while (revisions.length < count) {
    const { done, value } = await from.next();
    if (done) break;
    revisions.push(value.revision);
  }
  return revisions;
};

/** Fails where an error says where it went. */
export const expectNoAddress = (error: unknown, baseUrl: string): void => {
  const { message, stack } = error as Error;
  const shown = [message, stack?.split('\n')[0], JSON.stringify(error), String(error)].join(' ');
  expect(shown).not.toContain('http');
  expect(shown).not.toContain(new URL(baseUrl).port);
};
