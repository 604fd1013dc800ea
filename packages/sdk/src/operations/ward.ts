import type { Call } from '../call.ts';
import { wardGet } from '../contract/packed.ts';
import type { Ward } from '../contract/ward.ts';
import type { CallOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `ward.get` as a function of its own.
 *
 * @example
 * ```ts
 * const { name, centre } = await getWard(service);
 * ```
 */
export const getWard = (service: Settings, options?: CallOptions): Call<Ward> =>
  call(service, unpack(wardGet), [], options);
