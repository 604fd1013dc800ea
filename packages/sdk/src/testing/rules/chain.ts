import type { ChainList, ChainListQuery } from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';
import { pageOf } from './page.ts';

export const listChain = ({ chain, ward }: ServiceData, query: ChainListQuery): ChainList => ({
  ...pageOf(chain, query),
  head: chain.at(-1)?.hash ?? null,
  revision: ward.data.revision,
});
