import { toLocalDate } from '@motcua/sdk/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { isSwapped } from '../../src/ingest/swapped-date.ts';
import { goldenRows } from './golden.ts';
import { dossier, head, readRows, xlsx } from './support.ts';

const at = (local: string) => Date.parse(`${local}+07:00`);
const two = (number: number) => String(number).padStart(2, '0');
const coded = (year: number, month: number, date: number) =>
  `H24.113-${two(year)}${two(month)}${two(date)}-0001`;

describe('a date of receipt is the other way round than in the dossier code', () => {
  test.each([
    ['H24.113-250701-0001', '2025-01-07T00:00:00'],
    ['H24.113-250701-0001', '2025-01-07T23:59:59.999'],
    ['000.00.06.H56-250712-000123', '2025-12-07T08:07:00'],
    ['H24.113-001201-0001', '2000-01-12T08:07:00'],
    ['H24.113-990102-0001', '2099-02-01T08:07:00'],
  ])('%s, %s', (code, received) => {
    expect(isSwapped(code, at(received))).toBe(true);
  });

  test.each([
    ['H24.113-250701-0001', '2025-07-01T08:07:00'],
    ['H24.113-250707-0001', '2025-07-07T08:07:00'],
    ['H24.113-250713-0001', '2025-07-13T08:07:00'],
    ['H24.113-250701-0001', '2025-01-06T23:59:59.999'],
    ['H24.113-250701-0001', '2025-01-08T00:00:00'],
    ['H24.113-250701-0001', '2024-01-07T08:07:00'],
    ['03706/2026/07906', '2026-06-07T08:07:00'],
  ])('but not of %s, %s', (code, received) => {
    expect(isSwapped(code, at(received))).toBe(false);
  });

  test('on one day alone, whatever the code', () => {
    const years = fc.integer({ min: 0, max: 99 });
    const upTo = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(years, upTo(12), upTo(31), fc.integer(), (year, month, date, days) => {
        const received = at(`20${two(year)}-${two(month)}-${two(date)}T08:07:00`);
        fc.pre(!Number.isNaN(received));
        const moved = received + (days % 400) * 86_400_000;
        const turned = `20${two(year)}-${two(date)}-${two(month)}`;
        expect(isSwapped(coded(year, month, date), moved)).toBe(
          month !== date && toLocalDate(moved) === turned,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a register whose days and months are swapped', () => {
  const [heading, ...rows] = goldenRows();
  const written = /^(\d\d)\/(\d\d)\/(\d{4}) (.*)$/;
  /** What an American Excel makes of a Vietnamese CSV: the other day, or a text where no month has that number. */
  const american = (cell: string): string | number => {
    const [, date = '', month = '', year = '', time = ''] = written.exec(cell) ?? [];
    if (date === '' || Number(date) > 12) return cell;
    return Date.parse(`${year}-${date}-${month}T${time}Z`) / 86_400_000 + 25_569;
  };

  test('by an American Excel is refused, and what is left is counted in no other month', async () => {
    const { records, refused } = await readRegister(
      xlsx([heading!, ...rows.map((row) => row.map(american))]),
    );
    expect(records.length + refused.length).toBe(rows.length);
    expect(refused.length).toBeGreaterThan(rows.length / 2);
    for (const { column, code } of refused) {
      expect(`${column}: ${code}`).toBe('Ngày tiếp nhận: day-and-month-swapped');
    }
    for (const { receivedAt } of records) expect(toLocalDate(receivedAt.at)).toBe('2025-07-07');
  });

  test('is refused as numbers too, one row with one reason', async () => {
    const asNumber = Date.UTC(2025, 0, 7, 8, 7) / 86_400_000 + 25_569;
    const { records, refused } = await readRows([
      head,
      dossier(1),
      dossier(2, { 'Ngày tiếp nhận': asNumber }),
    ]);
    expect(records).toHaveLength(1);
    expect(refused).toEqual([
      { row: 3, column: 'Ngày tiếp nhận', kind: 'number', code: 'day-and-month-swapped' },
    ]);
  });
});

test('a register is taken whose dossiers were received some days after they were filed', async () => {
  const later = Array.from({ length: 60 }, (_, days) =>
    dossier(days, { 'Ngày tiếp nhận': Date.UTC(2025, 6, 1 + days) / 86_400_000 + 25_569 }),
  );
  expect(await readRows([head, ...later])).toMatchObject({ read: 60, refused: [] });
});
