import type { ChainEntry, ChainList, ChainListQuery } from '../contract/chain.ts';
import { chainEntries } from '../contract/packed.ts';
import type { CallOptions } from '../options.ts';
import { list, type ListCall } from '../pagination.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `chain.list` as a function of its own.
 *
 * @example
 * ```ts
 * const { head } = await listChain(service);
 * ```
 */
export const listChain = (
  service: Settings,
  query?: ChainListQuery,
  options?: CallOptions,
): ListCall<ChainEntry, ChainList> => list(service, unpack(chainEntries), [query], options);
