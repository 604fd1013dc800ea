import type { Call } from '../call.ts';
import type {
  Apology,
  ApologyDraft,
  ApologyList,
  ApologyListQuery,
  ApologySignature,
  ApologyStep,
} from '../contract/apology.ts';
import {
  apologiesDraft,
  apologiesGet,
  apologiesList,
  apologiesPublish,
  apologiesSettle,
  apologiesSign,
} from '../contract/packed.ts';
import type { CallOptions, WriteOptions } from '../options.ts';
import { list, type ListCall } from '../pagination.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `apologies.list` as a function of its own.
 *
 * @example
 * ```ts
 * const { items, owed } = await listApologies(service, { period: '2025-07' });
 * ```
 */
export const listApologies = (
  service: Settings,
  query?: ApologyListQuery,
  options?: CallOptions,
): ListCall<Apology, ApologyList> => list(service, unpack(apologiesList), [query], options);

/**
 * `apologies.get` as a function of its own.
 *
 * @example
 * ```ts
 * const { newDue } = await getApology(service, '12/TXL-UBND');
 * ```
 */
export const getApology = (
  service: Settings,
  number: string,
  options?: CallOptions,
): Call<Apology> => call(service, unpack(apologiesGet), [number], options);

/**
 * `apologies.draft` as a function of its own.
 *
 * @example
 * ```ts
 * const { id } = await draftApology(service, { dossier: code, newDue: '2025-08-06' }, { token });
 * ```
 */
export const draftApology = (
  service: Settings,
  draft: ApologyDraft,
  options: WriteOptions,
): Call<ApologyStep> => call(service, unpack(apologiesDraft), [draft], options);

/**
 * `apologies.sign` as a function of its own.
 *
 * @example
 * ```ts
 * await signApology(service, 7, { number: '12/TXL-UBND', office: 'Chủ tịch' }, { token });
 * ```
 */
export const signApology = (
  service: Settings,
  id: number,
  signature: ApologySignature,
  options: WriteOptions,
): Call<ApologyStep> => call(service, unpack(apologiesSign), [id, signature], options);

/**
 * `apologies.publish` as a function of its own.
 *
 * @example
 * ```ts
 * const { apology } = await publishApology(service, 7, { token });
 * ```
 */
export const publishApology = (
  service: Settings,
  id: number,
  options: WriteOptions,
): Call<ApologyStep> => call(service, unpack(apologiesPublish), [id], options);

/**
 * `apologies.settle` as a function of its own.
 *
 * @example
 * ```ts
 * const { apology } = await settleApology(service, 7, { token });
 * console.log(apology.state); // 'kept'
 * ```
 */
export const settleApology = (
  service: Settings,
  id: number,
  options: WriteOptions,
): Call<ApologyStep> => call(service, unpack(apologiesSettle), [id], options);
