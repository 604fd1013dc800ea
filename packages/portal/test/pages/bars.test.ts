import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { groupBars } from '../../src/components/charts/group-bars.ts';
import { rowsOf, segments, wrapped } from '../../src/components/charts/bars.ts';
import type { Group } from '@motcua/sdk';

describe('segments of a bar', () => {
  it('lie end to end in the order given, and zeros take no room', () => {
    expect(
      segments(
        [
          ['early', 20],
          ['late', 0],
          ['open', 70],
        ],
        90,
      ),
    ).toEqual([
      { key: 'early', value: 20, x: 0, width: 22.222 },
      { key: 'open', value: 70, x: 22.222, width: 77.778 },
    ]);
  });

  it('leave neither gap nor overlap, and end where the sum ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }), (values) => {
        const full = values.reduce((sum, value) => sum + value, 0);
        const drawn = segments(
          values.map((value, index) => [String(index), value] as const),
          full,
          78,
        );
        let end = 0;
        for (const { x, width } of drawn) {
          expect(x).toBeCloseTo(end, 6);
          end = x + width;
        }
        expect(end).toBeCloseTo(full === 0 ? 0 : 78, 3);
      }),
    );
  });
});

describe('labels of rows', () => {
  it('break between words only and keep every word', () => {
    const label = 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)';
    const lines = wrapped(label, 38);
    expect(lines).toEqual(['Thành lập và hoạt động doanh nghiệp', '(hộ kinh doanh)']);
    expect(lines.join(' ')).toBe(label);
    expect(wrapped('Trực tuyến', 3)).toEqual(['Trực', 'tuyến']);
  });

  it('push the rows below them down by their lines', () => {
    const { rows, height } = rowsOf(['Hộ tịch', 'a'.repeat(30) + ' ' + 'b'.repeat(30)]);
    expect(rows.map(({ lines }) => lines.length)).toEqual([1, 2]);
    expect(rows[1]!.bar - rows[1]!.top).toBeGreaterThan(rows[0]!.bar - rows[0]!.top);
    expect(height).toBeGreaterThan(rows[1]!.bar);
    expect(rowsOf([]).height).toBe(0);
  });
});

describe('bars of groups', () => {
  const group = (label: string, figures: Partial<Group['figures']>) =>
    ({ key: label, label, figures, rates: {} }) as unknown as Group;

  it('draw nothing for a group with a hidden part, and say so instead of 0', () => {
    const hidden = group('ẩn', { carriedOver: 0, received: null, resolved: null });
    const open = group('rõ', {
      carriedOver: 1,
      received: 8,
      resolved: 5,
      inProgressInTerm: 3,
      inProgressOverdue: 1,
    });
    const { bars, full } = groupBars([hidden, open]);
    expect(full).toBe(9);
    expect(bars.map(({ label, total }) => [label, total])).toEqual([
      ['rõ', 9],
      ['ẩn', null],
    ]);
    expect(bars[1]!.parts).toBeNull();
  });
});
