import * as fc from 'fast-check';
import { startOfDate } from '@motcua/sdk/calendar';
import type { DossierRecord, Moment, StatusCode } from '../../src/ingest/record.ts';

const hour = 3_600_000;
/** Registers fall into these six weeks, so that periods, due dates and data times cut through them. */
export const firstInstant = startOfDate('2025-06-20');
const hours = 42 * 24;

const moment = (): fc.Arbitrary<Moment> =>
  fc.tuple(fc.integer({ min: 0, max: hours }), fc.boolean()).map(([at, wholeDay]) => {
    const instant = firstInstant + at * hour;
    const startOfItsDay = firstInstant + Math.floor(at / 24) * 24 * hour;
    return { at: wholeDay ? startOfItsDay : instant, wholeDay };
  });

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** One dossier, odd rows included: no due date, finished without a date, finished before received … */
const record = (fields: string[]): fc.Arbitrary<Omit<DossierRecord, 'code'>> =>
  fc.record({
    procedureCode: fc.constantFrom('2.000815', '1.004873', '9.999999', null),
    procedureTitle: fc.constant('Thủ tục'),
    field: fc.constantFrom(...fields, null),
    channel: fc.constantFrom('online' as const, 'in-person' as const, 'postal' as const),
    status: fc.integer({ min: 1, max: 10 }) as fc.Arbitrary<StatusCode>,
    receivedAt: moment(),
    dueAt: maybe(moment()),
    firstDueAt: fc.constant(null),
    finishedAt: maybe(moment()),
    returnedAt: maybe(moment()),
    unit: fc.constant(null),
    phoneLast4: fc.constant(null),
    supplements: fc.constant([]),
  });

export const register = (): fc.Arbitrary<DossierRecord[]> =>
  fc
    .array(record(['Hộ tịch', 'Lĩnh vực lạ']), { maxLength: 60 })
    .map((list) =>
      list.map((each, at) => ({ ...each, code: `H24.113-250701-${String(at).padStart(4, '0')}` })),
    );
