import type { Client } from '../client.ts';
import { proceduresFields, proceduresGet, proceduresList } from '../contract/operations.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export const proceduresResource = (settings: Settings): Client['procedures'] => ({
  list: (query, options) => call(settings, proceduresList, { query }, options),
  get: (code, options) => call(settings, proceduresGet, { params: { code } }, options),
  fields: (options) => call(settings, proceduresFields, {}, options),
});
