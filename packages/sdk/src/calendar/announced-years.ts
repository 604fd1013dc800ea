import type { SpecialDay } from '../contract/calendar.ts';
import { holidayNames, holidaySources } from './holiday-law.ts';

type Name = (typeof holidayNames)[keyof typeof holidayNames];

const { holidays: code, inLieu } = holidaySources;
const notice2025 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const newYear2026 = 'Công văn 12729/VPCP-KGVX';
const notice2026 = 'Thông báo 9441/TB-BNV ngày 16/10/2025';

const holiday = (source: string, name: Name, ...dates: string[]): SpecialDay[] =>
  dates.map((date) => ({ date, kind: 'holiday', ...name, source, pairedWith: null }));

const swap = (source: string, name: Name, off: string, on: string): SpecialDay[] => [
  { date: off, kind: 'swapped-off', ...name, source, pairedWith: on },
  { date: on, kind: 'swapped-on', ...name, source, pairedWith: off },
];

const { newYear, tet, hungKings, victory, labour, national } = holidayNames;

/**
 * The days off of the civil service in the years whose notices are out. The numbers of the notices and
 * their days were read in reports of them by the government portal and the press, which agree with each
 * other, not in the signed documents.
 */
export const announcedYears: Readonly<Record<number, readonly SpecialDay[]>> = {
  2025: [
    ...holiday(code, newYear, '2025-01-01'),
    ...holiday(
      notice2025,
      tet,
      '2025-01-27',
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
    ),
    ...holiday(code, hungKings, '2025-04-07'),
    ...holiday(code, victory, '2025-04-30'),
    ...holiday(code, labour, '2025-05-01'),
    ...swap(notice2025, labour, '2025-05-02', '2025-04-26'),
    ...holiday(notice2025, national, '2025-09-01', '2025-09-02'),
  ],
  2026: [
    ...holiday(code, newYear, '2026-01-01'),
    ...swap(newYear2026, newYear, '2026-01-02', '2026-01-10'),
    ...holiday(
      notice2026,
      tet,
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
    ),
    ...holiday(code, hungKings, '2026-04-26'),
    {
      date: '2026-04-27',
      kind: 'in-lieu',
      ...hungKings,
      source: inLieu,
      pairedWith: '2026-04-26',
    },
    ...holiday(code, victory, '2026-04-30'),
    ...holiday(code, labour, '2026-05-01'),
    ...swap(notice2026, national, '2026-08-31', '2026-08-22'),
    ...holiday(notice2026, national, '2026-09-01', '2026-09-02'),
    ...holiday(holidaySources.culture, holidayNames.culture, '2026-11-24'),
  ],
};
