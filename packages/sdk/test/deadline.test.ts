import { describe, expect, test } from 'vitest';
import {
  CalendarError,
  explainDay,
  nationalCalendar,
  toInstantText,
  type DeadlineRequest,
} from '../src/calendar/index.ts';
import { at, due, hours } from './support/calendar.ts';

type Case = [unit: string, amount: number, received: string, expected: string];

const dueText = (request: Parameters<typeof due>[0]): string =>
  toInstantText(due(request).dueAt!).slice(0, 16);

const holds = (name: string, cases: Case[], more: Partial<DeadlineRequest> = {}) =>
  describe(name, () =>
    test.each(cases)('%s × %i from %s: due %s', (unit, amount, received, expected) =>
      expect(dueText({ limit: { unit, amount }, receivedAt: at(received), ...more })).toBe(
        expected,
      ),
    ),
  );

holds('working days begin after the day of receipt and end when the ward closes', [
  ['working-day', 1, '2025-07-01T08:07', '2025-07-02T17:00'],
  ['working-day', 1, '2025-07-04T09:56', '2025-07-07T17:00'],
  ['working-day', 3, '2025-07-02T10:13', '2025-07-07T17:00'],
  ['working-day', 25, '2025-07-04T13:12', '2025-08-08T17:00'],
  ['working-day', 1, '2025-07-03T17:00', '2025-07-04T17:00'],
  ['working-day', 1, '2025-07-05T10:33', '2025-07-07T17:00'],
]);

holds('working days leave out holidays, days in lieu and swapped days', [
  ['working-day', 1, '2025-01-24T09:00', '2025-02-03T17:00'],
  ['working-day', 2, '2025-04-25T09:00', '2025-04-28T17:00'],
  ['working-day', 4, '2025-04-25T09:00', '2025-05-05T17:00'],
  ['working-day', 5, '2026-08-27T09:00', '2026-09-08T17:00'],
  ['working-day', 2, '2026-04-24T09:00', '2026-04-29T17:00'],
  ['working-day', 1, '2026-11-23T09:00', '2026-11-25T17:00'],
]);

holds('a same-day result is due at the close of the day, after 15:00 of the next working day', [
  ['same-day', 1, '2025-07-02T07:30', '2025-07-02T17:00'],
  ['same-day', 1, '2025-07-02T15:00', '2025-07-02T17:00'],
  ['same-day', 1, '2025-07-02T15:01', '2025-07-03T17:00'],
  ['same-day', 1, '2025-07-04T15:26', '2025-07-07T17:00'],
  ['same-day', 1, '2025-07-05T09:00', '2025-07-07T17:00'],
  ['same-day', 1, '2025-04-26T09:00', '2025-04-26T17:00'],
]);

holds('hours are those in which the ward is open', [
  ['hour', 1, '2025-07-02T10:00', '2025-07-02T11:00'],
  ['hour', 1, '2025-07-02T10:30', '2025-07-02T11:30'],
  ['hour', 1, '2025-07-02T11:00', '2025-07-02T14:00'],
  ['hour', 2, '2025-07-02T12:10', '2025-07-02T15:30'],
  ['hour', 1, '2025-07-02T15:10', '2025-07-02T16:10'],
  ['hour', 1, '2025-07-04T16:40', '2025-07-07T07:40'],
  ['hour', 8, '2025-07-02T10:00', '2025-07-03T10:00'],
  ['hour', 3, '2025-07-05T22:00', '2025-07-07T10:00'],
]);

holds('a calendar limit counts every day and never ends on a day off', [
  ['day', 3, '2025-07-01T09:00', '2025-07-04T17:00'],
  ['day', 4, '2025-07-01T09:00', '2025-07-07T17:00'],
  ['day', 15, '2025-08-18T09:00', '2025-09-03T17:00'],
  ['month', 1, '2025-07-01T09:00', '2025-08-01T17:00'],
  ['month', 1, '2025-01-31T09:00', '2025-02-28T17:00'],
  ['month', 1, '2025-12-31T09:00', '2026-02-02T17:00'],
  ['month', 14, '2025-11-20T09:00', '2027-01-20T17:00'],
]);

holds(
  'time spent waiting for papers does not count, and the clock goes on from where it stood',
  [
    ['working-day', 3, '2025-07-01T09:00', '2025-07-08T17:00'],
    ['hour', 12, '2025-07-01T09:00', '2025-07-07T08:30'],
    ['day', 3, '2025-07-01T09:00', '2025-07-07T17:00'],
  ],
  { pauses: [{ from: at('2025-07-02T10:00'), until: at('2025-07-04T15:30') }] },
);

test('a request for papers that are brought the same day costs no day', () => {
  const pauses = [{ from: at('2025-07-02T08:00'), until: at('2025-07-02T16:59') }];
  const asked = { limit: { unit: 'working-day', amount: 3 }, receivedAt: at('2025-07-01T09:00') };
  expect(dueText({ ...asked, pauses })).toBe(dueText(asked));
});

test('a day counts when the papers are asked for at its close, not when they come at it', () => {
  const asked = { limit: { unit: 'working-day', amount: 2 }, receivedAt: at('2025-06-30T09:00') };
  const close = at('2025-07-01T17:00');
  const waiting = (from: number, until: number) => dueText({ ...asked, pauses: [{ from, until }] });
  expect(waiting(close, close + 1)).toBe('2025-07-02T17:00');
  expect(waiting(close - 1, close)).toBe('2025-07-03T17:00');
});

holds(
  'the one extension is counted from the first due date, in its own unit',
  [
    ['working-day', 3, '2025-07-01T09:00', '2025-07-08T17:00'],
    ['hour', 8, '2025-07-01T09:00', '2025-07-04T17:00'],
    ['day', 4, '2025-07-01T09:00', '2025-07-09T17:00'],
  ],
  { extension: { unit: 'working-day', amount: 2 } },
);

holds(
  'a ward that books late receipts on the next working day reckons as the July register does',
  [
    ['working-day', 1, '2025-07-09T14:00', '2025-07-10T17:00'],
    ['working-day', 1, '2025-07-11T15:26', '2025-07-15T17:00'],
    ['working-day', 1, '2025-07-05T10:33', '2025-07-08T17:00'],
    ['working-day', 3, '2025-07-03T17:21', '2025-07-09T17:00'],
    ['working-day', 3, '2025-07-04T19:13', '2025-07-10T17:00'],
    ['working-day', 25, '2025-07-06T18:39', '2025-08-11T17:00'],
    ['working-day', 10, '2025-07-07T12:21', '2025-07-21T17:00'],
  ],
  { lateIsNextDay: true },
);

test('a worked Saturday has the hours of the day that it stands for', () => {
  const short = [
    ...hours.map((each) => ({ ...each, days: [1, 2, 3, 4] })),
    { days: [5], opens: '08:00', closes: '12:00' },
  ];
  // Saturday 26 April stands for Friday 2 May.
  expect(
    dueText({
      limit: { unit: 'hour', amount: 6 },
      receivedAt: at('2025-04-25T10:00'),
      hours: short,
    }),
  ).toBe('2025-04-26T12:00');
});

test('opening on a Saturday makes it no working day', () => {
  const open = [...hours, { days: [6], opens: '07:00', closes: '11:00' }];
  const asked = { receivedAt: at('2025-07-04T16:00'), hours: open };
  expect(dueText({ ...asked, limit: { unit: 'hour', amount: 2 } })).toBe('2025-07-07T08:00');
  expect(dueText({ ...asked, limit: { unit: 'working-day', amount: 1 } })).toBe('2025-07-07T17:00');
});

test('a date is said to be statutory once its days reach a year that is not announced', () => {
  const limit = { unit: 'working-day', amount: 5 };
  expect(due({ limit, receivedAt: at('2026-12-20T09:00') }).basis).toBe('announced');
  expect(due({ limit, receivedAt: at('2026-12-28T09:00') }).basis).toBe('statutory');
});

test('the explanation names each day and why it counts or not', () => {
  const { days } = due({
    limit: { unit: 'working-day', amount: 3 },
    receivedAt: at('2026-08-20T17:30'),
    pauses: [{ from: at('2026-08-23T09:00'), until: at('2026-09-02T10:00') }],
  });
  expect(days.map(({ date, reason, counted }) => `${date.slice(5)} ${reason} ${counted}`)).toEqual([
    '08-20 after-hours 0',
    '08-21 working-day 1',
    '08-22 swapped-on 1',
    '08-23 weekend 0',
    '08-24 pause 0',
    '08-25 pause 0',
    '08-26 pause 0',
    '08-27 pause 0',
    '08-28 pause 0',
    '08-29 weekend 0',
    '08-30 weekend 0',
    '08-31 swapped-off 0',
    '09-01 holiday 0',
    '09-02 holiday 0',
    '09-03 working-day 1',
  ]);
});

describe('a question that makes no sense is refused', () => {
  const limit = { unit: 'working-day', amount: 5 };
  const receivedAt = at('2025-07-01T09:00');
  const week = [1, 2, 3, 4, 5];
  test.each<[string, Partial<DeadlineRequest>]>([
    ['limit-invalid', { limit: { unit: 'working-day', amount: 0 } }],
    ['limit-invalid', { limit: { unit: 'working-day', amount: 1.5 } }],
    ['limit-invalid', { limit: { unit: 'day', amount: NaN } }],
    ['limit-invalid', { limit: { unit: 'fortnight', amount: 1 } }],
    ['limit-invalid', { limit: { unit: 'same-day', amount: 2 } }],
    ['limit-invalid', { extension: { unit: 'same-day', amount: 1 } }],
    ['limit-invalid', { extension: { unit: 'day', amount: -1 } }],
    ['receipt-invalid', { receivedAt: NaN }],
    ['pause-invalid', { pauses: [{ from: receivedAt + 1, until: receivedAt }] }],
    ['pause-invalid', { pauses: [{ from: NaN, until: null }] }],
    ['pause-invalid', { pauses: [{ from: receivedAt, until: NaN }] }],
    ['out-of-range', { receivedAt: at('2024-12-31T09:00') }],
    ['out-of-range', { receivedAt: at('2035-12-31T09:00') }],
    ['out-of-range', { limit: { unit: 'month', amount: 366 } }],
    ['hours-invalid', { hours: [] }],
    ['hours-invalid', { hours: [{ days: [1, 2, 3, 4], opens: '07:00', closes: '17:00' }] }],
    ['hours-invalid', { hours: [{ days: week, opens: '17:00', closes: '07:00' }] }],
    ['hours-invalid', { hours: [{ days: week, opens: '7:00', closes: '17:00' }] }],
    ['hours-invalid', { hours: [...hours, { days: [3], opens: '11:00', closes: '12:00' }] }],
  ])('%s: %j', (code, wrong) => {
    const error = (() => {
      try {
        return due({ limit, receivedAt, calendar: nationalCalendar(), ...wrong });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(CalendarError);
    expect(error).toMatchObject({ name: 'CalendarError', code });
  });
});

test('what comes at the very close comes after hours', () => {
  const receivedAt = at('2025-07-02T17:00');
  for (const unit of ['hour', 'working-day', 'same-day']) {
    const { days } = due({ limit: { unit, amount: 1 }, receivedAt });
    expect(days[0]!.reason).toBe('after-hours');
  }
  const mornings = [hours[0]!];
  expect(
    dueText({
      limit: { unit: 'same-day', amount: 1 },
      receivedAt: at('2025-07-02T11:30'),
      hours: mornings,
    }),
  ).toBe('2025-07-03T11:30');
});

test('a day of an extension is said to be one', () => {
  const { days } = due({
    limit: { unit: 'working-day', amount: 1 },
    receivedAt: at('2025-07-01T09:00'),
    extension: { unit: 'working-day', amount: 1 },
  });
  expect(days.map((day) => explainDay(day, 'en'))).toEqual([
    'The day of receipt, which does not count yet.',
    'Working day 1.',
    'Working day 1. Part of the extension.',
  ]);
});
