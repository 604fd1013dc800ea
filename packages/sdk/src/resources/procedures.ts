import type { Call } from '../call.ts';
import type { Page } from '../contract/common.ts';
import type {
  Procedure,
  ProcedureField,
  ProcedureList,
  ProcedureListQuery,
  ProcedureSummary,
} from '../contract/procedure.ts';
import type { CallOptions } from '../options.ts';
import type { ListCall } from '../pagination.ts';

export interface ProceduresResource {
  /**
   * The procedures that the centre takes, found by words, field, channel or provider. Where another office
   * does what the words ask for, `elsewhere` names it.
   *
   * @example
   * ```ts
   * const page = await client.procedures.list({ q: 'khai sinh', channel: 'online' });
   * const more = await page.next();
   * ```
   */
  list(
    query?: ProcedureListQuery,
    options?: CallOptions,
  ): ListCall<ProcedureSummary, ProcedureList>;
  /**
   * One procedure. A suffix of the code is ignored, an old code leads to its successor. Its texts in plain
   * words come in both languages at once.
   *
   * @example
   * ```ts
   * const { title, methods } = await client.procedures.get('2.000815');
   * ```
   * @throws {@link ApiError} with `procedure-unknown`; its problem has a {@link WithdrawnProcedure} as
   * `withdrawn` where the procedure was taken down.
   */
  get(code: string, options?: CallOptions): Call<Procedure>;
  /**
   * The fields with the number of their procedures, all in one page.
   *
   * @example
   * ```ts
   * const { items } = await client.procedures.fields();
   * ```
   */
  fields(options?: CallOptions): Call<Page<ProcedureField>>;
}
