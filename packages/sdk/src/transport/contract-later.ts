import { notLoaded } from '../errors/connection-error.ts';
import type { Callable } from './operation.ts';

type Contract = typeof import('./contract.ts');

let loading: Promise<Contract> | undefined;
let loaded: Contract | undefined;

/** Loads the contract, once for all clients. After a failure, who asks next tries again. */
export const loadContract = (): Promise<Contract> =>
  (loading ??= import('./contract.ts').then(
    (contract) => (loaded = contract),
    () => {
      loading = undefined;
      // The platform's own error names the address of the file.
      throw Object.assign(new Error(), { code: notLoaded });
    },
  ));

/** An operation whose contract is loaded apart. */
export const later = (id: string, writes: boolean): Callable<unknown> => ({
  id,
  writes,
  ready: () => loaded?.operationOf(id),
  load: loadContract,
});
