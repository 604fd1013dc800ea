import { monthPeriod, startOfDate } from '@motcua/sdk/calendar';
import type { ChainEntry } from '@motcua/sdk/figures';
import type { Kysely } from 'kysely';
import {
  changesOf,
  frozenOf,
  readAt,
  sameTold,
  toldBy,
  type CorrectedMonth,
  type CorrectionContent,
  type CorrectionReason,
  type Told,
} from '../closing.ts';
import type { Schema } from '../schema.ts';
import type { WardState } from '../store.ts';
import { add, all } from './chain.ts';
import { cells } from './read-tallies.ts';

type Db = Kysely<Schema>;

type Extent = Pick<WardState, 'dataAt' | 'since'>;

const extentOf = async (db: Db, ward: string): Promise<Extent> => {
  const row = await db
    .selectFrom('imports')
    .select((eb) => [eb.fn.max('data_at').as('at'), eb.fn.min('since').as('since')])
    .where('ward', '=', ward)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return { dataAt: row?.at == null ? null : Number(row.at), since: row?.since ?? null };
};

const toldNow = async (db: Db, ward: string, month: string, extent: Extent): Promise<Told> => {
  const asOf = readAt(month, extent);
  if (asOf === null) return { asOf: null, figures: null };
  const reading = { start: startOfDate(monthPeriod(month).from), asOf };
  const channels = await cells(db, ward, reading, 'channel');
  return frozenOf(channels, await cells(db, ward, reading, 'procedure'), reading);
};

export const closeMonth = async (
  db: Db,
  ward: string,
  month: string,
  at: number,
): Promise<ChainEntry> => {
  const content = await toldNow(db, ward, month, await extentOf(db, ward));
  if (content.figures === null) throw new Error(`nothing is known of ${month}`);
  return add(db, ward, { kind: 'month', subject: month, at, content });
};

interface Drift {
  month: string;
  /** Corrections until now. */
  corrections: number;
  was: Told;
  is: Told;
}

/** Closed months that are not what their last entry says. */
export const drifted = async (db: Db, ward: string): Promise<Drift[]> => {
  const entries = await all(db, ward);
  const closed = entries.filter(({ kind }) => kind === 'month');
  if (closed.length === 0) return [];
  const extent = await extentOf(db, ward);
  const drifts: Drift[] = [];
  for (const { subject: month } of closed) {
    const own = entries.filter(
      ({ kind, subject }) => subject === month && (kind === 'month' || kind === 'correction'),
    );
    const was = toldBy(own.at(-1)!);
    const is = await toldNow(db, ward, month, extent);
    if (!sameTold(was, is)) drifts.push({ month, corrections: own.length - 1, was, is });
  }
  return drifts;
};

/** Writes a numbered correction for every closed month that is not what it was; in the same transaction. */
export const correctClosed = async (
  db: Db,
  ward: string,
  at: number,
  reason: CorrectionReason,
): Promise<CorrectedMonth[]> => {
  const corrected: CorrectedMonth[] = [];
  for (const { month, corrections, was, is } of await drifted(db, ward)) {
    const [number, changes] = [corrections + 1, changesOf(was, is)];
    const content: CorrectionContent = { correction: number, reason, changes, ...is };
    await add(db, ward, { kind: 'correction', subject: month, at, content });
    corrected.push({ month, number, changes });
  }
  return corrected;
};
