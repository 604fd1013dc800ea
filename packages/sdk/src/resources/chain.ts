import type { ChainEntry, ChainList, ChainListQuery } from '../contract/chain.ts';
import type { CallOptions } from '../options.ts';
import type { ListCall } from '../pagination.ts';

export interface ChainResource {
  /**
   * What the ward wrote once: closed months, their corrections, published letters and what became of
   * their promises, oldest first. `verifyChain` of `@motcua/sdk/figures` checks it.
   *
   * @example
   * ```ts
   * import { verifyChain } from '@motcua/sdk/figures';
   *
   * const { items } = await client.chain.list().collect();
   * const verdict = await verifyChain(items);
   * console.log(verdict.whole ? verdict.head : verdict.fault);
   * ```
   */
  list(query?: ChainListQuery, options?: CallOptions): ListCall<ChainEntry, ChainList>;
}
