import { notLoaded } from '../errors/connection-error.ts';
import type { Callable, Operation } from './operation.ts';

let loading: Promise<void> | undefined;
let find: ((id: string) => Operation<unknown>) | undefined;

/** Loads the contract, once for all clients. After a failure, who asks next tries again. */
export const loadContract = (): Promise<void> =>
  (loading ??= import('./contract.ts').then(
    ({ operationOf }) => void (find = operationOf),
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
  ready: () => find?.(id),
  load: loadContract,
});
