import type { Call } from '../call.ts';
import type { Ward } from '../contract/ward.ts';
import type { CallOptions } from '../options.ts';

export interface WardResource {
  /**
   * The ward, its centre and the state of its data.
   *
   * @example
   * ```ts
   * const { name, centre } = await client.ward.get();
   * ```
   */
  get(options?: CallOptions): Call<Ward>;
}
