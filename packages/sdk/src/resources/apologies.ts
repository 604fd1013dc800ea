import type { Call } from '../call.ts';
import type {
  Apology,
  ApologyDraft,
  ApologyList,
  ApologyListQuery,
  ApologySignature,
  ApologyStep,
} from '../contract/apology.ts';
import type { CallOptions, WriteOptions } from '../options.ts';
import type { ListCall } from '../pagination.ts';

export interface ApologiesResource {
  /**
   * Letters of apology of a period, published and owed, and how many dossiers they are about.
   *
   * @example
   * ```ts
   * const { items, owed } = await client.apologies.list({ period: '2025-07' });
   * ```
   */
  list(query?: ApologyListQuery, options?: CallOptions): ListCall<Apology, ApologyList>;
  /**
   * One published letter.
   *
   * @example
   * ```ts
   * const { newDue } = await client.apologies.get('12/TXL-UBND');
   * ```
   * @throws {@link ApiError} with `apology-unknown`.
   */
  get(number: string, options?: CallOptions): Call<Apology>;
  /**
   * Drafts a letter from a dossier: one letter a dossier, one new date at most. While nobody has signed
   * it, drafting it again fills it in anew. Steps need a token of the ward with the scope `apologies`.
   *
   * @example
   * ```ts
   * const { id } = await client.apologies.draft({ dossier: code, newDue: '2025-08-06' }, { token });
   * ```
   * @throws {@link ApiError} with `apology-refused`, whose problem says by which rule in `refusal`.
   */
  draft(draft: ApologyDraft, options: WriteOptions): Call<ApologyStep>;
  /**
   * Gives a draft its number, its date and the office of who signed it.
   *
   * @example
   * ```ts
   * await client.apologies.sign(7, { number: '12/TXL-UBND', office: 'Chủ tịch' }, { token });
   * ```
   * @throws {@link ApiError} with `apology-unknown` or `apology-refused`.
   */
  sign(id: number, signature: ApologySignature, options: WriteOptions): Call<ApologyStep>;
  /**
   * Publishes a signed letter. It can't be taken back.
   *
   * @example
   * ```ts
   * const { apology } = await client.apologies.publish(7, { token });
   * ```
   * @throws {@link ApiError} with `apology-unknown` or `apology-refused`.
   */
  publish(id: number, options: WriteOptions): Call<ApologyStep>;
  /**
   * Writes down for good whether the promise of a published letter was kept, as the data tell it.
   *
   * @example
   * ```ts
   * const { apology } = await client.apologies.settle(7, { token });
   * console.log(apology.state); // 'kept'
   * ```
   * @throws {@link ApiError} with `apology-unknown`, or `apology-refused` while the data do not tell yet.
   */
  settle(id: number, options: WriteOptions): Call<ApologyStep>;
}
