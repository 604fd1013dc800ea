import type { Operation } from '@motcua/sdk/schemas';
import type { Context } from 'hono';
import type { Services, Trusted } from './context.ts';
import { handlers } from './handlers.ts';
import type { Input } from './input.ts';
import { languageOf } from './language.ts';
import { lookupTurn } from './lookup-turn.ts';
import { ProblemError } from './problems.ts';

type ApiContext = Context<{ Bindings: Trusted }>;

/** Performs an operation of the contract for one caller, on one state of the data. */
export const createPerform = (services: Services) => {
  const before: Record<string, (c: ApiContext, input: Input) => Promise<void>> = {
    'dossiers.lookup': lookupTurn(services),
  };
  /** Throws `ProblemError`. */
  return async (c: ApiContext, { id }: Operation, input: Input) => {
    c.env.uses?.(id);
    const ward = input.params['ward'] ?? services.config.code;
    if (ward !== services.config.code) throw new ProblemError('ward-unknown');
    await before[id]?.(c, input);
    const { address } = c.env;
    const language = languageOf(c);
    return services.store.snapshot(async (store) => ({
      data: await handlers[id]!({ services, store, ward, language, address }, input),
      state: await store.wardState(ward),
    }));
  };
};

export type Perform = ReturnType<typeof createPerform>;
