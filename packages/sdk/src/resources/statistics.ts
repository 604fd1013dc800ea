import type { Client } from '../client.ts';
import { statisticsGet } from '../contract/operations.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export const statisticsResource = (settings: Settings): Client['statistics'] => ({
  get: (query, options) => call(settings, statisticsGet, { query }, options),
});
