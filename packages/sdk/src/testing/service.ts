import { http, type HttpHandler } from 'msw';
import { operations, type Operation } from '../contract/operations.ts';
import type { ServiceAnswers, ServiceOperation } from './answers.ts';
import * as badDays from './bad-days.ts';
import { sampleData, type ServiceData } from './data.ts';
import { respond, type Answerer, type Room } from './respond.ts';
import { createStreams } from './streams.ts';

/** Which requests a bad day falls on: all of them unless told. */
export interface BadDayScope {
  only?: readonly ServiceOperation[];
  /** Only the first request of each operation; then the day is good again. */
  once?: boolean;
}

/** Of {@link createService}. */
export interface ServiceOptions {
  /** As given to `createClient`. */
  baseUrl: string;
  /** Statistical code of the ward; `11411` unless told. */
  ward?: string;
  /** In place of parts of the sample. */
  data?: Partial<ServiceData>;
}

/** A service that lives in msw. Give its handlers to `setupServer` or `setupWorker`. */
export interface Service {
  readonly handlers: HttpHandler[];
  /** What it answers from at this moment. */
  readonly data: Readonly<ServiceData>;
  /** Replaces parts of the data, raises the revision and tells every open stream. */
  change(parts: Partial<ServiceData>): Promise<void>;
  /**
   * Answers one operation otherwise until `reset`: with an answer of its shape, or with what a function
   * gives, which may be any `Response`. Requests are still checked by the contract.
   */
  answer<Id extends ServiceOperation>(id: Id, answer: ServiceAnswers[Id] | Answerer<Id>): void;
  /** The first data, no overrides, no open streams. */
  reset(): void;
  /** Nobody answers. */
  offline(scope?: BadDayScope): HttpHandler[];
  /** A proxy answers 503 with a page of its own. */
  down(scope?: BadDayScope): HttpHandler[];
  /** The right answer, so many milliseconds later. */
  slow(milliseconds: number, scope?: BadDayScope): HttpHandler[];
  /** Half of the answer, and then nothing more. */
  stalled(scope?: BadDayScope): HttpHandler[];
  /** 429, with the seconds to wait. */
  tooMany(retryAfterSeconds: number, scope?: BadDayScope): HttpHandler[];
  /** 200 with something that is not the answer. */
  malformed(how: badDays.Malformation, scope?: BadDayScope): HttpHandler[];
}

type NamedOperation = Operation & { readonly id: ServiceOperation };
const table: readonly NamedOperation[] = operations;

const onGoodDays: badDays.BadDay = (goodDay) => goodDay();

/**
 * The service without a server: every operation of the contract answers from a small made-up ward, checks
 * requests as the service does, and answers its problems. Bad days are handlers to put before the others.
 *
 * @example
 * ```ts
 * import { setupServer } from 'msw/node';
 * import { createClient } from '@motcua/sdk';
 * import { createService } from '@motcua/sdk/testing';
 *
 * const baseUrl = 'https://motcua.example';
 * const service = createService({ baseUrl });
 * const server = setupServer(...service.handlers);
 * server.listen();
 *
 * const client = createClient({ baseUrl, ward: '11411' });
 * await client.procedures.list({ q: 'khai sinh' });
 *
 * server.use(...service.down({ only: ['statistics.get'] }));
 * await client.statistics.get(); // rejects after its retries
 * ```
 */
export const createService = ({ baseUrl, ward = '11411', data = {} }: ServiceOptions): Service => {
  const origin = `${baseUrl.replace(/\/+$/, '')}/api/v1`;
  const first = (): ServiceData => ({ ...sampleData(ward), ...data });
  const room: Room = { data: first(), answers: {}, streams: createStreams() };

  const handlersFor = (badDay: badDays.BadDay, { only, once = false }: BadDayScope = {}) =>
    table
      .filter(({ id }) => only?.includes(id) ?? true)
      .map((operation) => {
        const on = operation.method === 'GET' ? http.get : http.post;
        return on(
          origin + operation.path.replace(/\{(\w+)\}/g, ':$1'),
          ({ request, params }) => badDay(() => respond(room, operation, request, params)),
          { once },
        );
      });

  return {
    handlers: handlersFor(onGoodDays),
    get data() {
      return room.data;
    },
    change: async (parts) => {
      const next = { ...room.data, ...parts };
      const revision = room.data.ward.data.revision + 1;
      room.data = { ...next, ward: { ...next.ward, data: { ...next.ward.data, revision } } };
      await room.streams.tell();
    },
    answer: (id, answer) => {
      Object.assign(room.answers, { [id]: typeof answer === 'function' ? answer : () => answer });
    },
    reset: () => {
      room.data = first();
      room.answers = {};
      room.streams.close();
    },
    offline: (scope) => handlersFor(badDays.offline(), scope),
    down: (scope) => handlersFor(badDays.down(), scope),
    slow: (milliseconds, scope) => handlersFor(badDays.slow(milliseconds), scope),
    stalled: (scope) => handlersFor(badDays.stalled(), scope),
    tooMany: (seconds, scope) => handlersFor(badDays.tooMany(seconds), scope),
    malformed: (how, scope) => handlersFor(badDays.malformed(how), scope),
  };
};
