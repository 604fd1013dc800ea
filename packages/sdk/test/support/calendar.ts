import fc from 'fast-check';
import { deadlineOf, nationalCalendar, type DeadlineRequest } from '../../src/calendar/index.ts';

/** The ward's own hours: eight a day. */
export const hours = [
  { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
  { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
];

/** An instant of Vietnamese time. */
export const at = (time: string): number => Date.parse(`${time}+07:00`);

/** A deadline of this ward under the national calendar. */
export const due = (
  request: Partial<DeadlineRequest> & Pick<DeadlineRequest, 'limit' | 'receivedAt'>,
) => deadlineOf({ calendar: nationalCalendar(), hours, ...request });

const minute = 60_000;

/** Receipts to the minute; limits of them end long before the calendar does. */
export const receipts = fc
  .integer({ min: at('2025-01-01T00:00') / minute, max: at('2026-12-31T23:59') / minute })
  .map((minutes) => minutes * minute);

export const limits = fc.oneof(
  fc.record({ unit: fc.constant('working-day'), amount: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ unit: fc.constant('hour'), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('day'), amount: fc.integer({ min: 1, max: 70 }) }),
  fc.record({ unit: fc.constant('month'), amount: fc.integer({ min: 1, max: 3 }) }),
);
export const sameDay = fc.constant({ unit: 'same-day', amount: 1 });

/** Up to two waits for papers, soon after a receipt. */
export const pausesAfter = (receivedAt: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -600, max: 30_000 }), fc.integer({ min: 0, max: 12_000 }))
      .map(([start, length]) => ({
        from: receivedAt + start * minute,
        until: receivedAt + (start + length) * minute,
      })),
    { maxLength: 2 },
  );

/** Everything that a deadline is reckoned from. */
export const requests = receipts.chain((receivedAt) =>
  fc.record(
    {
      receivedAt: fc.constant(receivedAt),
      limit: fc.oneof(limits, sameDay),
      pauses: pausesAfter(receivedAt),
      extension: limits,
      lateIsNextDay: fc.boolean(),
    },
    { requiredKeys: ['receivedAt', 'limit', 'pauses', 'lateIsNextDay'] },
  ),
);
