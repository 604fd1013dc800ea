import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { KeyNumbers, type CellKey } from '../tallies/key-numbers.ts';
import { inChunks } from './chunks.ts';

const fromColumns = (row: Schema['tally_keys']): CellKey => ({
  procedureCode: row.procedure_code,
  procedureTitle: row.procedure_title,
  field: row.field,
  channel: row.channel as CellKey['channel'],
});

/** Every key of a ward by its number, which run from 1 on without a gap. */
export const keysOf = async (db: Kysely<Schema>, ward: string): Promise<Map<string, CellKey>> => {
  const rows = await db
    .selectFrom('tally_keys')
    .selectAll()
    .where('ward', '=', ward)
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [String(row.id), fromColumns(row)]));
};

/** The numbers of keys in their order; those that are not known get one. */
export const numbersFor = async (
  db: Kysely<Schema>,
  ward: string,
  keys: readonly CellKey[],
): Promise<string[]> => {
  const known = [...(await keysOf(db, ward))];
  const numbers = new KeyNumbers();
  for (const [, key] of known) numbers.numberOf(key);
  const found = keys.map((key) => String(numbers.numberOf(key) + 1));
  const missing = numbers.keys.slice(known.length).map((key, at) => ({
    ward,
    id: known.length + at + 1,
    procedure_code: key.procedureCode,
    procedure_title: key.procedureTitle,
    field: key.field,
    channel: key.channel,
  }));
  for (const chunk of inChunks(missing)) {
    await db.insertInto('tally_keys').values(chunk).execute();
  }
  return found;
};
