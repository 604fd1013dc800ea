import type { Callable } from './operation.ts';

type Contract = typeof import('./contract.ts');

let loading: Promise<Contract> | undefined;

/** Loads the contract, once for all clients. After a failure, who asks next tries again. */
export const loadContract = (): Promise<Contract> =>
  (loading ??= import('./contract.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));

/** An operation whose contract is loaded apart. */
export const later = (id: string, writes: boolean): Callable<never> => ({
  id,
  writes,
  ready: async () => (await loadContract()).operationOf(id) as never,
});
