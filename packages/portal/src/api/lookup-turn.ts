import type { LookupRequest } from '@motcua/sdk';
import { codeKey } from '@motcua/sdk/text';
import type { Context } from 'hono';
import { askerOf } from '../lookup/address.ts';
import type { Services, Trusted } from './context.ts';
import type { Input } from './input.ts';
import { tooManyRequests } from './problems.ts';

/** Waits for its turn before the store is asked: who waits holds no reading. Throws `ProblemError`. */
export const lookupTurn =
  ({ lookup, config }: Services) =>
  async (c: Context<{ Bindings: Trusted }>, { body }: Input): Promise<void> => {
    const { address } = c.env;
    if (lookup.hall.includes(address)) return;
    const code = codeKey((body as unknown as LookupRequest).code);
    const asker = `${config.code} ${askerOf(address)}`;
    const wait = await lookup.pace.turn(asker, code, c.req.raw.signal);
    if (wait > 0) throw tooManyRequests(wait);
  };
