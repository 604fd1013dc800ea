import type { Client } from '../client.ts';
import { wardGet } from '../contract/operations.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export const wardResource = (settings: Settings): Client['ward'] => ({
  get: (options) => call(settings, wardGet, {}, options),
});
