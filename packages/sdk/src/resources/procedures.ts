import type { Page } from '../contract/common.ts';
import type {
  Procedure,
  ProcedureField,
  ProcedureListQuery,
  ProcedureSummary,
} from '../contract/procedure.ts';
import { proceduresFields, proceduresGet, proceduresList } from '../contract/operations.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export interface ProceduresResource {
  list(query?: ProcedureListQuery, options?: CallOptions): Promise<Page<ProcedureSummary>>;
  get(code: string, options?: CallOptions): Promise<Procedure>;
  fields(options?: CallOptions): Promise<Page<ProcedureField>>;
}

export const proceduresResource = (settings: Settings): ProceduresResource => ({
  list: (query, options) => call(settings, proceduresList, { query }, options),
  get: (code, options) => call(settings, proceduresGet, { params: { code } }, options),
  fields: (options) => call(settings, proceduresFields, {}, options),
});
