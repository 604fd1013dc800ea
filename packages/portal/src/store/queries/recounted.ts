import { figureNames, type FigureName } from '@motcua/sdk/schemas';
import { toLocalDate } from '@motcua/sdk/calendar';
import type { Figures } from '@motcua/sdk';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../schema.ts';
import {
  courseNames,
  oddNames,
  type Cell,
  type Count,
  type CourseName,
  type OddName,
  type Reading,
} from '../store.ts';
import { headings } from './procedures.ts';

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

const oddConditions: Record<OddName, RawBuilder<unknown>> = {
  finishedWithoutDate: sql`d.status not in (1, 3) and d.odd = 'finished-without-date'`,
  openWithFinish: sql`d.status not in (1, 3) and d.odd = 'open-with-finish'`,
  finishedBeforeReceived: sql`d.status not in (1, 3) and d.odd = 'finished-before-received'`,
  withoutDueDate: sql`d.status not in (1, 3) and d.due_at is null`,
};

/** The day of the first request stands first in the kept JSON: `[{"requestedAt":"2025-07-01T…`. */
const courseConditions = ({ asOf }: Reading): Record<CourseName, RawBuilder<unknown>> => {
  const accepted = sql`d.status not in (1, 3)`;
  const withResult = sql`d.status in (9, 10) and d.finish_at is not null and d.finish_at <= ${asOf}`;
  const requested = sql`(d.supplements like '[{"requestedAt":null%' or substr(d.supplements, 18, 10) <= ${toLocalDate(asOf)})`;
  return {
    supplemented: sql`${accepted} and d.supplements <> '[]' and (${requested} or d.finish_at <= ${asOf})`,
    rescheduled: sql`${accepted} and d.first_due_at < d.due_at`,
    lateWithResult: sql`${withResult} and d.finish_class = 'late'`,
    laterThanPromised: sql`${withResult} and case when d.first_due_at is null or d.first_due_at = d.due_at then d.finish_class = 'late' else d.finish_at > d.first_due_at end`,
  };
};

const sums = (reading: Reading) => {
  const sum = (condition: RawBuilder<unknown>, name: string) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`.as(name);
  const figures = conditions(reading);
  const course = courseConditions(reading);
  return [
    ...figureNames.map((name) => sum(figures[name], name)),
    ...oddNames.map((name) => sum(oddConditions[name], name)),
    ...courseNames.map((name) => sum(course[name], name)),
  ];
};

const toCount = (row: Record<string, unknown>): Count => {
  const pick = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Record<Name, number>;
  return { figures: pick(figureNames) as Figures, odd: pick(oddNames), course: pick(courseNames) };
};

/** Every dossier, in one pass. Counts first and looks the few procedures up afterwards: a join for each dossier took most of the time. */
export const recounted = async (
  db: Kysely<Schema>,
  ward: string,
  reading: Reading,
): Promise<Cell[]> => {
  const rows = await db
    .selectFrom('dossiers as d')
    .where('d.ward', '=', ward)
    .where('d.received_at', '<=', reading.asOf)
    .where((eb) => eb.or([eb('d.finish_at', 'is', null), eb('d.finish_at', '>=', reading.start)]))
    .select((eb) => [
      'd.procedure_code',
      'd.field',
      'd.channel',
      eb.fn.max('d.procedure_title').as('procedure_title'),
      ...sums(reading),
    ])
    .groupBy(['d.procedure_code', 'd.field', 'd.channel'])
    .execute();
  const codes = new Set(rows.flatMap(({ procedure_code: code }) => (code === null ? [] : [code])));
  const known = await headings(db, ward, [...codes]);
  return rows.map((row) => {
    const procedure = row.procedure_code === null ? undefined : known.get(row.procedure_code);
    return {
      ...toCount(row),
      field: procedure?.field ?? row.field,
      channel: row.channel as Cell['channel'],
      procedure: {
        code: procedure?.code ?? row.procedure_code,
        title: procedure?.title ?? row.procedure_title,
      },
    };
  });
};
