import { figureNames, type FigureName } from '@motcua/sdk/schemas';
import type { Figures, GroupBy } from '@motcua/sdk';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Count, GroupCount, Reading } from '../store.ts';
import { withCatalogue } from './with-catalogue.ts';

/**
 * The counting rules as conditions on one row of `dossiers d`, read at an instant. The rows are those
 * received by then and not finished before the start, so that every one of them is in
 * `carriedOver + received` and in `resolved + inProgress`.
 */
const conditions = ({ start, asOf }: Reading): Record<FigureName, RawBuilder<unknown>> => {
  const accepted = sql`d.status not in (1, 3)`;
  const received = sql`${accepted} and d.received_at >= ${start}`;
  const resolved = sql`${accepted} and d.finish_at is not null and d.finish_at <= ${asOf}`;
  const open = sql`${accepted} and (d.finish_at is null or d.finish_at > ${asOf})`;
  const waiting = sql`d.status in (5, 6)`;
  const pastDue = sql`d.due_at is not null and d.due_at < ${asOf}`;
  return {
    carriedOver: sql`${accepted} and d.received_at < ${start}`,
    received,
    receivedOnline: sql`${received} and d.channel = 'online'`,
    receivedInPerson: sql`${received} and d.channel = 'in-person'`,
    receivedPostal: sql`${received} and d.channel = 'postal'`,
    resolved,
    resolvedEarly: sql`${resolved} and d.finish_class = 'early'`,
    resolvedOnDue: sql`${resolved} and d.finish_class = 'on-due'`,
    resolvedLate: sql`${resolved} and d.finish_class = 'late'`,
    withdrawn: sql`${resolved} and d.status = 7`,
    stopped: sql`${resolved} and d.status = 8`,
    inProgress: open,
    inProgressOverdue: sql`${open} and ${pastDue} and not (${waiting})`,
    inProgressInTerm: sql`${open} and not (${pastDue} and not (${waiting}))`,
    waitingOnCitizen: sql`${open} and ${waiting}`,
    refused: sql`d.status = 3 and d.received_at >= ${start}`,
  };
};

const oddConditions = {
  finishedWithoutDate: sql`d.status not in (1, 3) and d.odd = 'finished-without-date'`,
  openWithFinish: sql`d.status not in (1, 3) and d.odd = 'open-with-finish'`,
  finishedBeforeReceived: sql`d.status not in (1, 3) and d.odd = 'finished-before-received'`,
  withoutDueDate: sql`d.status not in (1, 3) and d.due_at is null`,
};

const oddNames = Object.keys(oddConditions) as (keyof typeof oddConditions)[];

const groupKeys: Record<
  GroupBy,
  { key: RawBuilder<string | null>; label: RawBuilder<string | null> }
> = {
  field: { key: sql`coalesce(p.field, d.field)`, label: sql`max(coalesce(p.field, d.field))` },
  channel: { key: sql`d.channel`, label: sql`max(d.channel)` },
  procedure: {
    key: sql`coalesce(p.code, d.procedure_code)`,
    label: sql`max(coalesce(p.title, d.procedure_title))`,
  },
};

const sums = (reading: Reading) => {
  const sum = (condition: RawBuilder<unknown>, name: string) =>
    sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.as(name);
  const figures = conditions(reading);
  return [
    ...figureNames.map((name) => sum(figures[name], name)),
    ...oddNames.map((name) => sum(oddConditions[name], name)),
  ];
};

const inReading = (db: Kysely<Schema>, ward: string, { start, asOf }: Reading) =>
  withCatalogue(db, ward)
    .where('d.received_at', '<=', asOf)
    .where((eb) => eb.or([eb('d.finish_at', 'is', null), eb('d.finish_at', '>=', start)]));

const toCount = (row: Record<string, unknown>): Count => {
  const pick = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Record<Name, number>;
  return { figures: pick(figureNames) as Figures, odd: pick(oddNames) };
};

export const total = async (db: Kysely<Schema>, ward: string, reading: Reading): Promise<Count> =>
  toCount(await inReading(db, ward, reading).select(sums(reading)).executeTakeFirstOrThrow());

export const by = async (
  db: Kysely<Schema>,
  ward: string,
  reading: Reading,
  groupBy: GroupBy,
): Promise<GroupCount[]> => {
  const { key, label } = groupKeys[groupBy];
  const rows = await inReading(db, ward, reading)
    .select([key.as('key'), label.as('label'), ...sums(reading)])
    .groupBy(key)
    .execute();
  return rows.map((row) => ({ ...toCount(row), key: row.key, label: row.label }));
};
