import type { Apology, ApologyList, ApologyListQuery } from '../contract/apology.ts';
import { apologiesGet, apologiesList } from '../contract/operations.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export interface ApologiesResource {
  list(query?: ApologyListQuery, options?: CallOptions): Promise<ApologyList>;
  get(number: string, options?: CallOptions): Promise<Apology>;
}

export const apologiesResource = (settings: Settings): ApologiesResource => ({
  list: (query, options) => call(settings, apologiesList, { query }, options),
  get: (number, options) => call(settings, apologiesGet, { params: { number } }, options),
});
