import { describe, expect, test } from 'vitest';
import {
  basisOf,
  dayOf,
  describeHolidayFault,
  HolidayFileError,
  holidaysIn,
  nationalCalendar,
  withHolidays,
  type HolidayFault,
} from '../src/calendar/index.ts';

const named = { name: 'Quốc khánh', nameEn: 'National Day', source: 'Thông báo 1/TB-BNV' };
const swap = { kind: 'swap', off: '2027-08-30', on: '2027-08-28', ...named };
const holiday = { kind: 'holiday', from: '2027-06-01', to: '2027-06-02', ...named };

const faultsOf = (file: unknown): readonly HolidayFault[] => {
  try {
    withHolidays(nationalCalendar(), file);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(HolidayFileError);
    return (error as HolidayFileError).faults;
  }
};
const short = (file: unknown) =>
  faultsOf(file).map(({ row, field, code }) => `${row} ${field} ${code}`);

test('an empty file changes nothing', () => {
  expect(withHolidays(nationalCalendar(), { announced: [], days: [] })).toEqual(nationalCalendar());
});

test('a ward adds days off and swapped days to what the calendar has', () => {
  const calendar = withHolidays(nationalCalendar(), { days: [swap, holiday] });
  expect(dayOf(calendar, '2027-08-30')).toMatchObject({ working: false });
  expect(dayOf(calendar, '2027-08-28')).toMatchObject({ working: true });
  expect(dayOf(calendar, '2027-06-02').special).toEqual({
    date: '2027-06-02',
    kind: 'holiday',
    ...named,
    pairedWith: null,
  });
  expect(dayOf(calendar, '2027-09-02').working).toBe(false);
  expect(basisOf(calendar, 2027)).toBe('statutory');
  expect(dayOf(nationalCalendar(), '2027-08-30').working).toBe(true);
});

test('an announced year stands as the file has it, with its source on every row', () => {
  const days = [
    { kind: 'holiday', from: '2027-02-04', to: '2027-02-10', name: 'Tết', nameEn: 'Tết' },
  ];
  const announced = [{ year: 2027, source: 'Thông báo 2/TB-BNV' }];
  const calendar = withHolidays(nationalCalendar(), { announced, days });
  expect(basisOf(calendar, 2027)).toBe('announced');
  expect(holidaysIn(calendar, 2027)).toHaveLength(7);
  expect(holidaysIn(calendar, 2027)[0]!.source).toBe('Thông báo 2/TB-BNV');
  expect(holidaysIn(calendar, 2028)).toEqual(holidaysIn(nationalCalendar(), 2028));
});

describe('is refused with the row and the reason', () => {
  test.each<[string, unknown, string[]]>([
    ['no object', [], ['0 days file-invalid']],
    ['nothing', null, ['0 days file-invalid']],
    ['no list', { days: {} }, ['0 days file-invalid']],
    ['a strange part', { days: [], year: 2027 }, ['0 year file-invalid']],
    ['a row that is none', { days: ['2027-06-01'] }, ['1 kind kind-unknown']],
    ['an unknown kind', { days: [holiday, { ...swap, kind: 'party' }] }, ['2 kind kind-unknown']],
    [
      'an unknown field',
      { days: [{ ...holiday, until: '2027-06-02' }] },
      ['1 until field-unknown'],
    ],
    ['no name', { days: [{ ...holiday, nameEn: ' ' }] }, ['1 nameEn field-missing']],
    ['no source', { days: [{ ...holiday, source: undefined }] }, ['1 source field-missing']],
    ['half a swap', { days: [{ ...swap, on: undefined }] }, ['1 on field-missing']],
    ['no such date', { days: [{ ...holiday, from: '2027-02-29' }] }, ['1 from date-invalid']],
    [
      'a date as people write it',
      { days: [{ ...holiday, to: '02/06/2027' }] },
      ['1 to date-invalid'],
    ],
    ['the wrong order', { days: [{ ...holiday, to: '2027-05-31' }] }, ['1 to order']],
    ['a holiday of a quarter', { days: [{ ...holiday, to: '2027-08-31' }] }, ['1 to too-long']],
    ['a year too far', { days: [{ ...swap, off: '2036-09-01' }] }, ['1 off out-of-range']],
    [
      'an overlap of rows',
      { days: [holiday, { ...holiday, from: '2027-06-02' }] },
      ['2 date overlap'],
    ],
    ['an overlap of swaps', { days: [swap, { ...swap, off: '2027-08-31' }] }, ['2 date overlap']],
    [
      'a date that is off',
      { days: [{ ...holiday, to: undefined, from: '2027-04-30' }] },
      ['1 date overlap'],
    ],
    ['a swap of a weekend', { days: [{ ...swap, off: '2027-08-29' }] }, ['1 off swap-days']],
    ['a swap for a weekday', { days: [{ ...swap, on: '2027-08-27' }] }, ['1 off swap-days']],
    ['a swap that is none', { days: [{ ...swap, on: swap.off }] }, ['1 off swap-days']],
    [
      'two faults at once',
      { days: [{ kind: 'x' }, holiday, { ...holiday, to: '2027-01-02' }] },
      ['1 kind kind-unknown', '3 to order'],
    ],
    [
      'an announced year of nothing',
      {
        announced: [
          { year: 2027, source: 'x' },
          { year: 2028, source: 'x' },
        ],
        days: [holiday],
      },
      ['2 announced year-invalid'],
    ],
    [
      'an announced year twice, or unknown, or without source',
      {
        announced: [
          { year: 2027, source: 'x' },
          { year: 2027, source: 'x' },
          { year: 2050, source: 'x' },
          { year: 2028 },
          { year: 2029, source: 'x', why: 'y' },
        ],
        days: [holiday],
      },
      [2, 3, 4, 5].map((row) => `${row} announced year-invalid`),
    ],
  ])('%s', (_, file, expected) => expect(short(file)).toEqual(expected));

  test('an overlap says with which row, or that it is with the country’s own day', () => {
    const [rows] = faultsOf({ days: [swap, holiday, { ...holiday, from: '2027-06-02' }] });
    const [national] = faultsOf({ days: [{ ...holiday, from: '2027-05-01', to: '2027-05-01' }] });
    expect([rows!.with, national!.with]).toEqual([2, 0]);
    expect(describeHolidayFault(rows!)).toBe('Dòng 3: trùng ngày với dòng 2.');
    expect(describeHolidayFault(national!, 'en')).toBe(
      'Row 1: the national calendar already has this date.',
    );
  });

  test('and a strange field is named only when it is a plain word', () => {
    const row = { ...holiday, 'Nguyễn Văn A 0912 345 678': 1 };
    expect(short({ days: [row] })).toEqual(['1 ? field-unknown']);
  });
});

test('every reason has a sentence in both languages', () => {
  const codes = [
    'file-invalid',
    'year-invalid',
    'kind-unknown',
    'field-missing',
    'field-unknown',
    'date-invalid',
    'order',
    'too-long',
    'out-of-range',
    'overlap',
    'swap-days',
  ] as const;
  for (const code of codes)
    for (const language of ['vi', 'en'] as const) {
      const said = describeHolidayFault({ row: 4, field: 'to', code, with: 2 }, language);
      expect(said).toMatch(language === 'vi' ? /^Dòng 4: .+\.$/ : /^Row 4: .+\.$/);
      expect(said).not.toContain('undefined');
    }
});
