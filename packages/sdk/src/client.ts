import { liveLater } from './live/later.ts';
import type { ClientOptions, WriteOptions } from './options.ts';
import { list } from './pagination.ts';
import type { ApologiesResource } from './resources/apologies.ts';
import type { CalendarResource } from './resources/calendar.ts';
import type { ChainResource } from './resources/chain.ts';
import type { DossiersResource } from './resources/dossiers.ts';
import type { FeedbackResource } from './resources/feedback.ts';
import type { ImportsResource } from './resources/imports.ts';
import type { ProceduresResource } from './resources/procedures.ts';
import type { PublicationsResource } from './resources/publications.ts';
import type { ReportsResource } from './resources/reports.ts';
import type { StatisticsResource } from './resources/statistics.ts';
import type { WardResource } from './resources/ward.ts';
import { call } from './transport/call.ts';
import { later, loadContract } from './transport/contract-later.ts';
import { connect, type Settings } from './transport/settings.ts';

/** Everything one ward's service says. */
export interface Client {
  readonly ward: WardResource;
  readonly procedures: ProceduresResource;
  readonly dossiers: DossiersResource;
  readonly statistics: StatisticsResource;
  readonly apologies: ApologiesResource;
  readonly publications: PublicationsResource;
  readonly reports: ReportsResource;
  readonly calendar: CalendarResource;
  readonly imports: ImportsResource;
  readonly feedback: FeedbackResource;
  readonly chain: ChainResource;
}

/** How an operation is called: the number of inputs before its options, and what it is if no plain read. */
type How<Operation> = Operation extends StatisticsResource['live']
  ? typeof liveLater
  : Operation extends (...all: infer All) => infer Outcome
    ? Required<All> extends [...infer Inputs, infer Options]
      ? readonly [
          inputs: Inputs['length'],
          ...(Outcome extends AsyncIterable<unknown>
            ? ['list']
            : 'token' extends keyof Options
              ? ['write']
              : []),
        ]
      : never
    : never;

const operations: { [R in keyof Client]: { [O in keyof Client[R]]: How<Client[R][O]> } } = {
  ward: { get: [0] },
  procedures: { list: [1, 'list'], get: [1], fields: [0] },
  dossiers: { lookup: [1] },
  statistics: { get: [1], live: liveLater },
  apologies: {
    list: [1, 'list'],
    get: [1],
    draft: [1, 'write'],
    sign: [2, 'write'],
    publish: [1, 'write'],
    settle: [1, 'write'],
  },
  publications: { list: [1, 'list'] },
  chain: { list: [1, 'list'] },
  imports: { create: [2, 'write'] },
  reports: { get: [2] },
  calendar: { deadline: [1], holidays: [1] },
  feedback: { list: [1, 'list'], create: [2, 'write'] },
};

const bind = (
  service: Settings,
  id: string,
  how: typeof liveLater | readonly [inputs: number, but?: 'list' | 'write'],
): unknown => {
  if (typeof how === 'function') return how.bind(null, service);
  const [count, but] = how;
  const operation = later(id, but === 'write');
  const ask: typeof call<unknown> = but === 'list' ? (list as never) : call;
  return (...all: unknown[]) =>
    ask(service, operation, all.slice(0, count), all[count] as WriteOptions | undefined);
};

/** A frozen object with the same names. */
const map = <From extends object>(
  from: From,
  to: (value: From[keyof From], name: string) => unknown,
): object =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(from).map(([name, value]) => [name, Object.freeze(to(value, name))]),
    ),
  );

/**
 * A client of one ward's service. Nothing is sent before a call; what it returns is frozen. What the
 * service's requests and answers look like is loaded apart, where a bundler makes a file of its own for it:
 * from now on, and awaited by the first call.
 *
 * @example
 * ```ts
 * const client = createClient({ baseUrl: 'https://motcua.example', ward: '11411' });
 * const { figures } = await client.statistics.get({ period: '2025-07' });
 * ```
 * @throws {@link ConfigurationError} for an option that is unknown, missing or wrong.
 */
export const createClient = (options: ClientOptions): Client => {
  const service = connect(options);
  // A failure is told by the calls, if there are any.
  loadContract().catch(() => {});
  return map(operations, (resource, name) =>
    map(resource, (how, each) => bind(service, `${name}.${each}`, how)),
  ) as Client;
};
