import type { ChainList, ChainListQuery } from '@motcua/sdk';
import type { Asked } from './context.ts';
import { pageOf } from './paging.ts';

/** What was written once: a few entries a month. */
export const listChain = async (
  { store, ward }: Asked,
  query: ChainListQuery,
): Promise<ChainList> => {
  const entries = await store.chain(ward);
  return {
    ...pageOf(entries, query),
    head: entries.at(-1)?.hash ?? null,
    revision: await store.revision(ward),
  };
};
