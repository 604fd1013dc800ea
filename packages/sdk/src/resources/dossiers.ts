import type { LookupRequest, LookupResult } from '../contract/dossier.ts';
import { dossiersLookup } from '../contract/operations.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export interface DossiersResource {
  lookup(request: LookupRequest, options?: CallOptions): Promise<LookupResult>;
}

export const dossiersResource = (settings: Settings): DossiersResource => ({
  lookup: (body, options) => call(settings, dossiersLookup, { body }, options),
});
