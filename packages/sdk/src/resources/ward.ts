import type { Ward } from '../contract/ward.ts';
import { wardGet } from '../contract/operations.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';

export interface WardResource {
  get(options?: CallOptions): Promise<Ward>;
}

export const wardResource = (settings: Settings): WardResource => ({
  get: (options) => call(settings, wardGet, {}, options),
});
