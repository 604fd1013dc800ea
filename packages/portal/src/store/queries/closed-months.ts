import { endOfDate, monthPeriod, startOfDate } from '@motcua/sdk/calendar';
import type { ChainEntry } from '@motcua/sdk/figures';
import type { Kysely } from 'kysely';
import {
  changesOf,
  frozenOf,
  sameFrozen,
  type CorrectionContent,
  type CorrectionReason,
  type Frozen,
} from '../closing.ts';
import type { Schema } from '../schema.ts';
import type { Reading } from '../store.ts';
import { add, all } from './chain.ts';
import { cells } from './read-tallies.ts';

type Db = Kysely<Schema>;

const dataAtOf = async (db: Db, ward: string): Promise<number | null> => {
  const row = await db
    .selectFrom('imports')
    .select((eb) => eb.fn.max('data_at').as('at'))
    .where('ward', '=', ward)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row?.at == null ? null : Number(row.at);
};

/** A month is read at its end, or where the data end before. */
const readingOf = (month: string, dataAt: number | null): Reading => {
  const { from, to } = monthPeriod(month);
  const start = startOfDate(from);
  // Without any data left, at its very beginning: nothing has happened.
  return { start, asOf: Math.min(endOfDate(to), Math.max(dataAt ?? start, start)) };
};

const frozenAt = async (db: Db, ward: string, reading: Reading): Promise<Frozen> => {
  const channels = await cells(db, ward, reading, 'channel');
  return frozenOf(channels, await cells(db, ward, reading, 'procedure'), reading);
};

export const closeMonth = async (
  db: Db,
  ward: string,
  month: string,
  at: number,
): Promise<ChainEntry> => {
  const reading = readingOf(month, await dataAtOf(db, ward));
  const content = await frozenAt(db, ward, reading);
  return add(db, ward, { kind: 'month', subject: month, at, content });
};

interface Drift {
  month: string;
  /** Corrections until now. */
  corrections: number;
  was: Frozen;
  is: Frozen;
}

/** Closed months that are not what their last entry says. */
export const drifted = async (db: Db, ward: string): Promise<Drift[]> => {
  const entries = await all(db, ward);
  const closed = entries.filter(({ kind }) => kind === 'month');
  if (closed.length === 0) return [];
  const dataAt = await dataAtOf(db, ward);
  const drifts: Drift[] = [];
  for (const { subject: month } of closed) {
    const own = entries.filter(
      ({ kind, subject }) => subject === month && (kind === 'month' || kind === 'correction'),
    );
    const was = JSON.parse(own.at(-1)!.content) as Frozen;
    const is = await frozenAt(db, ward, readingOf(month, dataAt));
    if (!sameFrozen(was, is)) drifts.push({ month, corrections: own.length - 1, was, is });
  }
  return drifts;
};

/** Writes a numbered correction for every closed month that is not what it was; in the same transaction. */
export const correctClosed = async (
  db: Db,
  ward: string,
  at: number,
  reason: CorrectionReason,
): Promise<void> => {
  for (const { month, corrections, was, is } of await drifted(db, ward)) {
    const content: CorrectionContent = {
      correction: corrections + 1,
      reason,
      changes: changesOf(was, is),
      ...is,
    };
    await add(db, ward, { kind: 'correction', subject: month, at, content });
  }
};
