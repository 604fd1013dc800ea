import {
  addDays,
  endOfDate,
  nationalCalendar,
  startOfDate,
  toLocalDate,
} from '@motcua/sdk/calendar';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyOf, lastDayInTime, workingDayBefore } from '../../src/apologies/duty.ts';
import { isWorked } from '../../src/is-worked.ts';

const calendar = nationalCalendar();
const first = startOfDate('2025-02-01');
const hour = 3_600_000;
const instant = () => fc.integer({ min: 0, max: 690 * 24 }).map((hours) => first + hours * hour);
const at = (text: string) => Date.parse(`${text}+07:00`);
const duty = (due: string, asOf: string) => dutyOf(at(due), at(asOf), calendar);
const rank = [null, 'expected-late', 'apology-due', 'owed'];

describe('the duty to apologise', () => {
  it.each([
    ['three working days before', '2025-08-12T17:00', '2025-08-07T09:00', null],
    ['two working days before', '2025-08-12T17:00', '2025-08-08T00:00', 'expected-late'],
    ['on the working day before', '2025-08-12T17:00', '2025-08-11T00:00', 'apology-due'],
    [
      'on the due day, before the due instant',
      '2025-08-12T17:00',
      '2025-08-12T17:00',
      'apology-due',
    ],
    ['a millisecond later', '2025-08-12T17:00', '2025-08-12T17:00:00.001', 'owed'],
    ['on Friday for what is due on Monday', '2025-08-11T17:00', '2025-08-08T08:00', 'apology-due'],
    [
      'on Thursday for what is due on Monday',
      '2025-08-11T17:00',
      '2025-08-07T08:00',
      'expected-late',
    ],
    // National Day 2025: 30 August to 2 September are free.
    ['before the holidays', '2025-09-03T17:00', '2025-08-29T08:00', 'apology-due'],
    [
      'two working days before the holidays',
      '2025-09-03T17:00',
      '2025-08-28T08:00',
      'expected-late',
    ],
  ])('%s', (_, due, asOf, expected) => {
    expect(duty(due, asOf)).toBe(expected);
  });

  it('only grows with time, and sooner or later every open dossier owes a letter', () => {
    fc.assert(
      fc.property(instant(), instant(), instant(), (due, one, two) => {
        const [earlier, later] = [Math.min(one, two), Math.max(one, two)];
        expect(rank.indexOf(dutyOf(due, later, calendar))).toBeGreaterThanOrEqual(
          rank.indexOf(dutyOf(due, earlier, calendar)),
        );
        expect(dutyOf(due, due + 1, calendar)).toBe('owed');
      }),
    );
  });

  it('asks for the letter on a working day that is in time by the law, and warns a working day earlier', () => {
    fc.assert(
      fc.property(instant(), (dueAt) => {
        const due = toLocalDate(dueAt);
        const letterBy = workingDayBefore(calendar, due, 1);
        expect(isWorked(calendar, letterBy)).toBe(true);
        expect(letterBy <= lastDayInTime(dueAt)).toBe(true);
        // No working day lies between it and the due date.
        for (let day = addDays(letterBy, 1); day < due; day = addDays(day, 1)) {
          expect(isWorked(calendar, day)).toBe(false);
        }
        const warned = workingDayBefore(calendar, due, 2);
        expect(workingDayBefore(calendar, letterBy, 1)).toBe(warned);
        expect(dutyOf(dueAt, startOfDate(warned), calendar)).toBe('expected-late');
        expect(dutyOf(dueAt, startOfDate(warned) - 1, calendar)).toBeNull();
        expect(dutyOf(dueAt, endOfDate(addDays(letterBy, -1)), calendar)).toBe('expected-late');
        expect(dutyOf(dueAt, startOfDate(letterBy), calendar)).toBe('apology-due');
      }),
    );
  });

  it('goes by Monday to Friday beyond the years of the calendar', () => {
    expect(workingDayBefore(calendar, '2024-08-12', 1)).toBe('2024-08-09');
    expect(workingDayBefore(calendar, '2050-08-08', 1)).toBe('2050-08-05');
  });
});
