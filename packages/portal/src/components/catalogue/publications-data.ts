import type { Client, PublicationList, Ward } from '@motcua/sdk';
import { isRefusal } from '../shared/problem.ts';
import { quarterKey, readQuarter } from './quarter.ts';

export interface PublicationsData {
  ward: Ward;
  list: PublicationList;
}

/** What the page shows; `null` when the cursor was cut or made up. */
export const loadPublications = async (
  client: Client,
  query: URLSearchParams,
): Promise<PublicationsData | null> => {
  const quarter = readQuarter(query.get('quarter'));
  const cursor = query.get('cursor')?.slice(0, 200) || undefined;
  const [ward, list] = await Promise.all([
    client.ward.get(),
    client.publications
      .list({ ...(quarter && { quarter: quarterKey(quarter) }), cursor, limit: 100 })
      .catch((error: unknown) => {
        if (cursor !== undefined && isRefusal(error)) return null;
        throw error;
      }),
  ]);
  return list && { ward, list };
};
