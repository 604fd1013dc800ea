import type { Call } from '../call.ts';
import type { Page } from '../contract/common.ts';
import { proceduresFields, proceduresGet, proceduresList } from '../contract/packed.ts';
import type {
  Procedure,
  ProcedureField,
  ProcedureList,
  ProcedureListQuery,
  ProcedureSummary,
} from '../contract/procedure.ts';
import type { CallOptions } from '../options.ts';
import { list, type ListCall } from '../pagination.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `procedures.list` as a function of its own.
 *
 * @example
 * ```ts
 * for await (const { code, title } of listProcedures(service, { q: 'khai sinh' }))
 *   console.log(code, title);
 * ```
 */
export const listProcedures = (
  service: Settings,
  query?: ProcedureListQuery,
  options?: CallOptions,
): ListCall<ProcedureSummary, ProcedureList> =>
  list(service, unpack(proceduresList), [query], options);

/**
 * `procedures.get` as a function of its own.
 *
 * @example
 * ```ts
 * const { title } = await getProcedure(service, '2.000815');
 * ```
 */
export const getProcedure = (
  service: Settings,
  code: string,
  options?: CallOptions,
): Call<Procedure> => call(service, unpack(proceduresGet), [code], options);

/**
 * `procedures.fields` as a function of its own.
 *
 * @example
 * ```ts
 * const { items } = await listFields(service);
 * ```
 */
export const listFields = (service: Settings, options?: CallOptions): Call<Page<ProcedureField>> =>
  call(service, unpack(proceduresFields), [], options);
