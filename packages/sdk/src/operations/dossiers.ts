import type { Call } from '../call.ts';
import type { LookupRequest, LookupResult } from '../contract/dossier.ts';
import { dossiersLookup } from '../contract/packed.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `dossiers.lookup` as a function of its own.
 *
 * @example
 * ```ts
 * const { state } = await lookupDossier(service, { code, phoneLast4 });
 * ```
 */
export const lookupDossier = (
  service: Settings,
  request: LookupRequest,
  options?: CallOptions,
): Call<LookupResult> => call(service, unpack(dossiersLookup), [request], options);
