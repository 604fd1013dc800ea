import type { Client, Procedure, Ward } from '@motcua/sdk';
import { isRefusal, problemCode } from '../shared/problem.ts';

/** The procedure behind a code of an address; `null` where there is none. */
export const loadProcedure = async (
  client: Client,
  asked: string,
): Promise<{ ward: Ward; procedure: Procedure | null }> => {
  const [ward, procedure] = await Promise.all([
    client.ward.get(),
    client.procedures.get(asked).catch((error: unknown) => {
      if (problemCode(error) === 'procedure-unknown' || isRefusal(error)) return null;
      throw error;
    }),
  ]);
  return { ward, procedure };
};
