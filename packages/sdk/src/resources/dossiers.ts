import type { Call } from '../call.ts';
import type { LookupRequest, LookupResult } from '../contract/dossier.ts';
import type { CallOptions } from '../options.ts';

export interface DossiersResource {
  /**
   * The state of a dossier; its details when the last four digits of the phone match. Wrong digits
   * are counted against the asker, so it is sent again only when the service did nothing with it.
   *
   * @example
   * ```ts
   * const { state, detail } = await client.dossiers.lookup({ code, phoneLast4 });
   * ```
   */
  lookup(request: LookupRequest, options?: CallOptions): Call<LookupResult>;
}
