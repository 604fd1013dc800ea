import type { LookupRequest } from '@motcua/sdk';
import type { Operation } from '@motcua/sdk/schemas';
import { codeKey } from '@motcua/sdk/text';
import type { Context } from 'hono';
import { askerOf } from '../lookup/address.ts';
import type { Services, Trusted } from './context.ts';
import { inputOf } from './input.ts';
import { languageOf } from './language.ts';
import { tooManyRequests } from './problems.ts';

type LookupContext = Context<{ Bindings: Trusted }>;
type Answer = (c: LookupContext) => Promise<Response>;

/** Waits for its turn before the store is asked: who waits holds no reading. */
export const lookupTurn =
  (operation: Operation, { lookup, config }: Services, answer: Answer): Answer =>
  async (c) => {
    const { address } = c.env;
    if (!lookup.hall.includes(address)) {
      const { body } = await inputOf(c, operation, languageOf(c));
      const code = codeKey((body as unknown as LookupRequest).code);
      const ward = config.code;
      const wait = await lookup.pace.turn(`${ward} ${askerOf(address)}`, code, c.req.raw.signal);
      if (wait > 0) throw tooManyRequests(wait);
    }
    return answer(c);
  };
