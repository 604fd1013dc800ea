import { liveLater } from './live/later.ts';
import {
  draftApology,
  getApology,
  listApologies,
  publishApology,
  settleApology,
  signApology,
} from './operations/apologies.ts';
import { listChain } from './operations/chain.ts';
import { getDeadline, getHolidays } from './operations/calendar.ts';
import { lookupDossier } from './operations/dossiers.ts';
import { createFeedback, listFeedback } from './operations/feedback.ts';
import { createImport } from './operations/imports.ts';
import { getProcedure, listFields, listProcedures } from './operations/procedures.ts';
import { listPublications } from './operations/publications.ts';
import { getReport } from './operations/reports.ts';
import { getStatistics } from './operations/statistics.ts';
import { getWard } from './operations/ward.ts';
import type { ClientOptions } from './options.ts';
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

type Unbound = {
  [R in keyof Client]: {
    [O in keyof Client[R]]: Client[R][O] extends (...rest: infer Rest) => infer Outcome
      ? (service: Settings, ...rest: Rest) => Outcome
      : never;
  };
};

/**
 * A client of one ward's service. Nothing is sent before a call; what it returns is frozen.
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
  const resources: Unbound = {
    ward: { get: getWard },
    procedures: { list: listProcedures, get: getProcedure, fields: listFields },
    dossiers: { lookup: lookupDossier },
    statistics: { get: getStatistics, live: liveLater },
    apologies: {
      list: listApologies,
      get: getApology,
      draft: draftApology,
      sign: signApology,
      publish: publishApology,
      settle: settleApology,
    },
    publications: { list: listPublications },
    chain: { list: listChain },
    imports: { create: createImport },
    reports: { get: getReport },
    calendar: { deadline: getDeadline, holidays: getHolidays },
    feedback: { list: listFeedback, create: createFeedback },
  };
  const map = (from: object, to: (value: never) => unknown) =>
    Object.freeze(
      Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value as never)])),
    );
  return map(resources, (operations: object) =>
    map(operations, (operation: (...all: unknown[]) => unknown) =>
      Object.freeze(operation.bind(null, service)),
    ),
  ) as unknown as Client;
};
