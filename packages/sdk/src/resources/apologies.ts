import type { Client } from '../client.ts';
import { apologiesGet, apologiesList } from '../contract/operations.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export const apologiesResource = (settings: Settings): Client['apologies'] => ({
  list: (query, options) => call(settings, apologiesList, { query }, options),
  get: (number, options) => call(settings, apologiesGet, { params: { number } }, options),
});
