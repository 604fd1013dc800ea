import type { Client, Procedure, Ward, WithdrawnProcedure } from '@motcua/sdk';
import { isRefusal, problemCode } from '../shared/problem.ts';

interface LoadedProcedure {
  ward: Ward;
  /** `null` where there is none behind the code. */
  procedure: Procedure | null;
  /** What was behind it until it was taken down. */
  withdrawn: WithdrawnProcedure | null;
}

const withdrawnIn = (error: unknown): WithdrawnProcedure | null =>
  (error as { problem?: { withdrawn?: WithdrawnProcedure } | null }).problem?.withdrawn ?? null;

/** The procedure behind a code of an address. */
export const loadProcedure = async (client: Client, asked: string): Promise<LoadedProcedure> => {
  const [ward, found] = await Promise.all([
    client.ward.get(),
    client.procedures.get(asked).then(
      (procedure) => ({ procedure, withdrawn: null }),
      (error: unknown) => {
        if (problemCode(error) === 'procedure-unknown' || isRefusal(error))
          return { procedure: null, withdrawn: withdrawnIn(error) };
        throw error;
      },
    ),
  ]);
  return { ward, ...found };
};
