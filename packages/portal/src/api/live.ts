import type { StatisticsQuery } from '@motcua/sdk';
import { operations, type Operation } from '@motcua/sdk/schemas';
import type { Context } from 'hono';
import { LiveRoomFull } from '../live/room.ts';
import { streamOf } from '../live/stream-line.ts';
import { askerOf } from '../lookup/address.ts';
import type { Services, Trusted } from './context.ts';
import { inputOf } from './input.ts';
import { languageOf } from './language.ts';
import { ProblemError } from './problems.ts';

type LiveContext = Context<{ Bindings: Trusted }>;

const table: readonly Operation[] = operations;
const paths = table
  .filter(({ stream }) => stream)
  .map(({ path }) => new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`));

/** Whether a path is one whose answer goes on. */
export const isStream = (path: string): boolean => paths.some((pattern) => pattern.test(path));

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx would hold the events back until its buffer is full.
  'X-Accel-Buffering': 'no',
};

const fullRetryAfter = '30';

/** The newest figures as an event, and again at every change, until the reader leaves. */
export const answerLive = async (
  c: LiveContext,
  operation: Operation,
  services: Services,
): Promise<Response> => {
  const language = languageOf(c);
  const { params, query } = await inputOf(c, operation, language);
  if (params['ward'] !== services.config.code) throw new ProblemError('ward-unknown');
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  try {
    const asker = askerOf(c.env.address);
    const listener = await services.live.join({
      query: query as StatisticsQuery,
      language,
      lastEventId: c.req.header('Last-Event-ID'),
      asker: services.lookup.hall.includes(c.env.address) ? null : asker,
    });
    if (c.env.listen === undefined) return c.body(streamOf(listener), 200, headers);
    c.env.listen(listener);
    return c.body(null, 200, headers);
  } catch (error) {
    if (!(error instanceof LiveRoomFull)) throw error;
    throw new ProblemError('live-full', [], { headers: { 'Retry-After': fullRetryAfter } });
  }
};
