import type { HolidayList, OpeningHours } from '@motcua/sdk';
import { expect, it } from 'vitest';
import { openingAt, secondsUntil } from '../src/widgets/contact/opening.ts';

const hours: OpeningHours[] = [
  { days: [1, 2, 3, 4, 5], opens: '13:30', closes: '17:00' },
  { days: [1, 2, 3, 4, 5], opens: '07:00', closes: '11:30' },
];
const day = (date: string, kind: string, pairedWith: string | null = null) => ({
  date,
  kind,
  name: 'Tết Dương lịch',
  nameEn: 'New Year’s Day',
  source: '–',
  pairedWith,
});
const holidays: HolidayList = {
  year: 2026,
  basis: 'announced',
  days: [
    day('2026-01-01', 'holiday'),
    day('2026-01-02', 'swapped-off', '2026-01-10'),
    day('2026-01-10', 'swapped-on', '2026-01-02'),
  ],
};
const at = (text: string) => openingAt(Date.parse(`${text}+07:00`), hours, holidays);

it.each([
  ['a morning', '2026-01-05T07:00', true, ['11:30', '']],
  ['the end of a morning', '2026-01-05T11:30', false, ['13:30', '']],
  ['before opening', '2026-01-05T06:59', false, ['07:00', '']],
  ['after closing', '2026-01-05T17:00', false, ['07:00', '2026-01-06']],
  ['a Friday evening before a worked Saturday', '2026-01-09T18:00', false, ['07:00', '2026-01-10']],
  ['that Saturday, by the hours of the day off', '2026-01-10T14:00', true, ['17:00', '']],
  ['a Saturday', '2026-01-17T09:00', false, ['07:00', '2026-01-19']],
  [
    'a holiday, over the swapped day and the weekend',
    '2026-01-01T09:00',
    false,
    ['07:00', '2026-01-05'],
  ],
  [
    'the last evening of the year, whose next days off are unknown',
    '2026-12-31T18:00',
    false,
    null,
  ],
])('%s', (_, time, open, change) => {
  expect(at(time)).toMatchObject({ open, change });
});

it('names the holiday that today is', () => {
  expect(at('2026-01-01T09:00')?.today?.name).toBe('Tết Dương lịch');
});

it('knows nothing of a year without its days off', () => {
  expect(at('2027-01-04T09:00')).toBeNull();
  expect(at('2025-12-31T23:59')).toBeNull();
  expect(at('2026-01-01T00:00')).not.toBeNull();
});

it.each([
  ['later today', '2026-01-05T16:59:30', ['17:00', ''], 30],
  ['on another day', '2026-01-05T17:00', ['07:00', '2026-01-06'], 14 * 3600],
] as const)('seconds until a change %s', (_, time, change, seconds) => {
  expect(secondsUntil(change, Date.parse(`${time}+07:00`))).toBe(seconds);
});
