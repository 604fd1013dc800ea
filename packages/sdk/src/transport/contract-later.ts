import type { Callable } from './operation.ts';

type Contract = typeof import('./contract.ts');

let loading: Promise<Contract> | undefined;
let loaded: Contract | undefined;

/** Loads the contract, once for all clients. After a failure, who asks next tries again. */
export const loadContract = (): Promise<Contract> =>
  (loading ??= import('./contract.ts').then(
    (contract) => (loaded = contract),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  ));

/** An operation whose contract is loaded apart; ready at once when it is there. */
export const later = (id: string, writes: boolean): Callable<unknown> => ({
  id,
  writes,
  ready: () =>
    loaded ? loaded.operationOf(id) : loadContract().then(({ operationOf }) => operationOf(id)),
});
