import type { Packed } from '../contract/pack.ts';
import { operations } from '../contract/packed.ts';
import type { Operation } from './operation.ts';
import { unpack } from './unpack.ts';

const byId = new Map<string, Packed<unknown>>(
  operations.map((packed) => [packed[0].split(' ')[0]!, packed]),
);

/** The operation of an id. */
export const operationOf = (id: string): Operation<unknown> => unpack(byId.get(id)!);
