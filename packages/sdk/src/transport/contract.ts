import type { Packed } from '../contract/pack.ts';
import { operations } from '../contract/packed.ts';
import type { Operation } from './operation.ts';
import { unpack } from './unpack.ts';

const all: readonly Packed<unknown>[] = operations;

/** The operation of an id. */
export const operationOf = (id: string): Operation<unknown> =>
  unpack(all.find(([head]) => head.startsWith(`${id} `))!);
