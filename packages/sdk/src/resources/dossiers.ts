import type { Client } from '../client.ts';
import { dossiersLookup } from '../contract/operations.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export const dossiersResource = (settings: Settings): Client['dossiers'] => ({
  lookup: (body, options) => call(settings, dossiersLookup, { body }, options),
});
