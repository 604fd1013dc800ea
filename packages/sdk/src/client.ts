import type { Apology, ApologyList, ApologyListQuery } from './contract/apology.ts';
import type { Page } from './contract/common.ts';
import type { LookupRequest, LookupResult } from './contract/dossier.ts';
import type {
  Procedure,
  ProcedureField,
  ProcedureListQuery,
  ProcedureSummary,
} from './contract/procedure.ts';
import type { Statistics, StatisticsQuery } from './contract/statistics.ts';
import type { Ward } from './contract/ward.ts';
import { apologiesResource } from './resources/apologies.ts';
import { dossiersResource } from './resources/dossiers.ts';
import { proceduresResource } from './resources/procedures.ts';
import { statisticsResource } from './resources/statistics.ts';
import { wardResource } from './resources/ward.ts';
import { settingsOf } from './transport/settings.ts';

/** Of one call. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface ClientOptions {
  /** Origin (and sub-path, if any) of a portal, e.g. `https://motcua.example`; `/api/v1` is added. */
  baseUrl: string;
  /** Statistical code of the ward, five digits. */
  ward: string;
  /** Language of error texts. Vietnamese unless told. */
  language?: 'vi' | 'en' | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds for one attempt, body included; 10 000 unless told. */
  attemptTimeout?: number | undefined;
  /** Milliseconds for a call with all its retries; 30 000 unless told. */
  totalTimeout?: number | undefined;
  /** Check every answer against its schema; on unless told. */
  validate?: boolean | undefined;
}

/** Everything one ward's service says. */
export interface Client {
  readonly ward: {
    get(options?: CallOptions): Promise<Ward>;
  };
  readonly procedures: {
    list(query?: ProcedureListQuery, options?: CallOptions): Promise<Page<ProcedureSummary>>;
    get(code: string, options?: CallOptions): Promise<Procedure>;
    fields(options?: CallOptions): Promise<Page<ProcedureField>>;
  };
  readonly dossiers: {
    lookup(request: LookupRequest, options?: CallOptions): Promise<LookupResult>;
  };
  readonly statistics: {
    get(query?: StatisticsQuery, options?: CallOptions): Promise<Statistics>;
  };
  readonly apologies: {
    list(query?: ApologyListQuery, options?: CallOptions): Promise<ApologyList>;
    get(number: string, options?: CallOptions): Promise<Apology>;
  };
}

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
  const settings = settingsOf(options);
  const client: Client = {
    ward: wardResource(settings),
    procedures: proceduresResource(settings),
    dossiers: dossiersResource(settings),
    statistics: statisticsResource(settings),
    apologies: apologiesResource(settings),
  };
  for (const resource of Object.values(client)) {
    Object.values(resource).forEach(Object.freeze);
    Object.freeze(resource);
  }
  return Object.freeze(client);
};
