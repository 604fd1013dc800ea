import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  addDays,
  dayOf,
  isLocalDate,
  monthPeriod,
  nationalCalendar,
  toLocalDate,
  withHolidays,
} from '../src/calendar/index.ts';
import { due, limits, pausesAfter, receipts, requests, sameDay } from './support/calendar.ts';
import { slowDueAt } from './support/slow-deadline.ts';

type Question = Parameters<typeof due>[0];

vi.setConfig({ testTimeout: 30_000 });
const runs = { numRuns: 200 };
const date = receipts.map(toLocalDate);

/** A calendar with these days off as well; those that are off already are left out. */
const offToo = (days: readonly string[]) => {
  const national = nationalCalendar();
  const free = [...new Set(days)].filter((day) => dayOf(national, day).special === null);
  const rows = free.map((from) => ({
    kind: 'holiday',
    from,
    name: 'Ngày nghỉ',
    nameEn: 'A day off',
    source: 'thử',
  }));
  return { calendar: withHolidays(national, { days: rows }), free };
};

test('the engine agrees with a count minute by minute', () => {
  fc.assert(
    fc.property(requests, fc.array(date, { maxLength: 8 }), (request, more) => {
      const { calendar, free } = offToo(more);
      expect(due({ ...request, calendar }).dueAt).toBe(slowDueAt(request, free));
    }),
    runs,
  );
});

/**
 * Months end on one day for several days of receipt (30 and 31 January): a pause between two receipts
 * then belongs to one of them alone, so months are compared without.
 */
const comparable = (request: Question): Question =>
  [request.limit, request.extension].some((limit) => limit?.unit === 'month')
    ? { ...request, pauses: [] }
    : request;

test('what comes later is never due earlier', () => {
  const soon = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 60_000 }));
  fc.assert(
    fc.property(requests, soon, (request, minutes) => {
      const asked = comparable(request);
      const later = { ...asked, receivedAt: asked.receivedAt + minutes * 60_000 };
      expect(due(later).dueAt!).toBeGreaterThanOrEqual(due(asked).dueAt!);
    }),
    runs,
  );
});

test('one more day off never makes anything due earlier', () => {
  fc.assert(
    fc.property(requests, fc.integer({ min: 0, max: 40 }), (request, days) => {
      const { calendar } = offToo([addDays(toLocalDate(request.receivedAt), days)]);
      expect(due({ ...request, calendar }).dueAt!).toBeGreaterThanOrEqual(due(request).dueAt!);
    }),
    runs,
  );
});

test('a wait for papers never makes anything due earlier, and an empty one changes nothing', () => {
  fc.assert(
    fc.property(requests, fc.nat({ max: 20_000 }), (request, minutes) => {
      const instant = request.receivedAt + minutes * 60_000;
      const empty = [...request.pauses, { from: instant, until: instant }];
      expect(due({ ...request, pauses: empty })).toEqual(due(request));
      expect(due(request).dueAt!).toBeGreaterThanOrEqual(due({ ...request, pauses: [] }).dueAt!);
    }),
    runs,
  );
});

const counted = (days: ReturnType<typeof due>['days'], part: string) =>
  days.filter((day) => day.part === part).reduce((sum, day) => sum + day.counted, 0);

/** What a limit comes to: months are as many days as they have. */
const amountOf = ({ amount, unit }: Question['limit'], from: string): number => {
  if (unit !== 'month') return amount;
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + amount, 1)).toISOString().slice(0, 7);
  const end = Math.min(day, Number(monthPeriod(first).to.slice(8)));
  return (Date.parse(`${first}-${String(end).padStart(2, '0')}`) - Date.parse(from)) / 86_400_000;
};

test('the days that count add up to the limit, and those of an extension to it', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { days } = due(request);
      const zero = days.find(({ reason }) => reason === 'deemed-receipt') ?? days[0]!;
      expect(counted(days, 'limit')).toBeCloseTo(amountOf(request.limit, zero.date), 8);
      const more = request.extension;
      const end = toLocalDate(due({ ...request, extension: undefined }).dueAt!);
      expect(counted(days, 'extension')).toBeCloseTo(more ? amountOf(more, end) : 0, 8);
    }),
    runs,
  );
});

test('the running total of each part is the sum of what its days count', () => {
  fc.assert(
    fc.property(requests, (request) => {
      for (const part of ['limit', 'extension']) {
        let sum = 0;
        for (const day of due(request).days.filter((each) => each.part === part)) {
          sum += day.counted;
          expect(day.total).toBeCloseTo(sum, 8);
        }
      }
    }),
    runs,
  );
});

test('every day from the receipt to the due day is explained, none left out', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { days, dueAt } = due(request);
      const dates = [...new Set(days.map((day) => day.date))];
      expect(dates[0]).toBe(toLocalDate(request.receivedAt));
      expect(dates.at(-1)).toBe(toLocalDate(dueAt!));
      dates.slice(1).forEach((day, index) => expect(day).toBe(addDays(dates[index]!, 1)));
      expect(dates.every(isLocalDate)).toBe(true);
    }),
    runs,
  );
});

test('nothing is due on a day off, nor while the citizen is waited for', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const dueAt = due(request).dueAt!;
      expect(dayOf(nationalCalendar(), toLocalDate(dueAt)).working).toBe(true);
      expect(request.pauses.some(({ from, until }) => from < dueAt && dueAt <= until)).toBe(false);
    }),
    runs,
  );
});

test('a ward that books late receipts on the next day never promises earlier', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const asked = comparable(request);
      const own = due({ ...asked, lateIsNextDay: true }).dueAt!;
      expect(own).toBeGreaterThanOrEqual(due({ ...asked, lateIsNextDay: false }).dueAt!);
    }),
    runs,
  );
});

test('while papers are missing with no end in sight nothing is due, unless it was before', () => {
  const waits = receipts.chain((receivedAt) =>
    fc.record({
      receivedAt: fc.constant(receivedAt),
      limit: fc.oneof(limits, sameDay),
      ended: pausesAfter(receivedAt),
      from: fc.integer({ min: 0, max: 20_000 }).map((minutes) => receivedAt + minutes * 60_000),
    }),
  );
  fc.assert(
    fc.property(waits, ({ receivedAt, limit, ended, from }) => {
      const without = due({ receivedAt, limit, pauses: ended }).dueAt!;
      const pauses = [...ended, { from, until: null }];
      expect(due({ receivedAt, limit, pauses }).dueAt).toBe(from < without ? null : without);
    }),
    runs,
  );
});
