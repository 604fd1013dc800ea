import * as fc from 'fast-check';
import { startOfDate, toLocalDate } from '@motcua/sdk/calendar';
import type {
  DossierRecord,
  Moment,
  StatusCode,
  SupplementRecord,
} from '../../src/ingest/record.ts';

const step = 8 * 3_600_000;
const steps = 20 * 3;
/**
 * Registers fall into these three weeks and on this coarse grid, so that receipts, finishes, due
 * instants, period ends and data times meet often, and exactly.
 */
export const firstDate = '2025-06-20';
const firstInstant = startOfDate(firstDate);

/** An instant on the grid. */
export const gridInstant = (): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: steps }).map((at) => firstInstant + at * step);

const momentAt = (at: number, wholeDay: boolean): Moment => ({
  at: wholeDay ? startOfDate(toLocalDate(at)) : at,
  wholeDay,
});

const moment = (): fc.Arbitrary<Moment> =>
  fc.tuple(gridInstant(), fc.boolean()).map(([at, wholeDay]) => momentAt(at, wholeDay));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** One dossier, odd rows included: no due date, finished without a date, finished before received … */
const record = (fields: string[]): fc.Arbitrary<Omit<DossierRecord, 'code'>> =>
  fc
    .tuple(anyRecord(fields), fc.integer({ min: 0, max: 3 }), fc.boolean())
    .map(([any, dice, wholeDay]) => {
      const end = any.finishedAt ?? any.returnedAt;
      // One in four is due at its very finish, where the rules turn.
      return dice === 0 && end ? { ...any, dueAt: momentAt(end.at, wholeDay) } : any;
    });

const supplement = (): fc.Arbitrary<SupplementRecord> =>
  fc.record({
    requestedAt: maybe(moment()),
    receivedAt: maybe(moment()),
    dueBefore: fc.constant(null),
    dueAfter: fc.constant(null),
  });

const anyRecord = (fields: string[]): fc.Arbitrary<Omit<DossierRecord, 'code'>> =>
  fc.record({
    procedureCode: fc.constantFrom('2.000815', '1.004873', '9.999999', null),
    procedureTitle: fc.constant('Thủ tục'),
    field: fc.constantFrom(...fields, null),
    channel: fc.constantFrom('online' as const, 'in-person' as const, 'postal' as const),
    status: fc.integer({ min: 1, max: 10 }) as fc.Arbitrary<StatusCode>,
    receivedAt: moment(),
    dueAt: maybe(moment()),
    firstDueAt: maybe(moment()),
    finishedAt: maybe(moment()),
    returnedAt: maybe(moment()),
    unit: fc.constant(null),
    phoneLast4: fc.constant(null),
    supplements: fc.array(supplement(), { maxLength: 2 }),
  });

export const register = (): fc.Arbitrary<DossierRecord[]> =>
  fc
    .array(record(['Hộ tịch', 'Lĩnh vực lạ']), { maxLength: 60, size: 'max' })
    .map((list) =>
      list.map((each, at) => ({ ...each, code: `H24.113-250701-${String(at).padStart(4, '0')}` })),
    );
