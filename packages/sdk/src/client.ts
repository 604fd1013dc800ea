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
