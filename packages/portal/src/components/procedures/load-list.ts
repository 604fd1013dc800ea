import type { Client, ProcedureList, Ward } from '@motcua/sdk';
import type { Language } from '../../i18n/index.ts';
import { address, listAddress } from '../shared/links.ts';
import { isRefusal } from '../shared/problem.ts';
import { filtersOf, readListQuery, toApiQuery, type ListQuery } from './list-query.ts';

interface LoadedList {
  ward: Ward;
  query: ListQuery;
  /** `null` for a cursor that was cut or made up. */
  list: ProcedureList | null;
  /** Where the list begins anew. */
  startAgain: string;
}

export const loadList = async (
  client: Client,
  search: URLSearchParams,
  language: Language,
): Promise<LoadedList> => {
  const query = readListQuery(search);
  const [ward, list] = await Promise.all([
    client.ward.get(),
    client.procedures.list(toApiQuery(query)).catch((error: unknown) => {
      if (query.cursor !== '' && isRefusal(error)) return null;
      throw error;
    }),
  ]);
  return { ward, query, list, startAgain: address(listAddress(language), filtersOf(query)) };
};
