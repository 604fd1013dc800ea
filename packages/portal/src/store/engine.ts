import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Runs one statement once for each list of values, inside the transaction that `db` is in. Gives how many
 * rows that wrote.
 */
export type RunEach = (
  db: Kysely<Schema>,
  statement: string,
  values: Iterable<readonly unknown[]>,
) => Promise<number>;

/** What engines say differently. */
export interface Engine {
  /** Begins a transaction in which every query sees the same data. */
  beginSnapshot: string;
  runEach: RunEach;
}
