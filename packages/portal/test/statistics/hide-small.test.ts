import * as fc from 'fast-check';
import { figureNames } from '@motcua/sdk/schemas';
import type { Figures } from '@motcua/sdk';
import { describe, expect, it } from 'vitest';
import { hideSmall } from '../../src/statistics/hide-small.ts';

const all = (value: number): Figures =>
  Object.fromEntries(figureNames.map((name) => [name, value])) as Figures;

const shown = (values: number[], lines?: number[][]) =>
  hideSmall(values.map(all), lines).figures.map(({ received }) => received);

describe('small numbers of groups', () => {
  it.each([
    [
      [9, 0, 5],
      [9, 0, 5],
    ],
    [
      [9, 1, 4],
      [9, null, null],
    ],
    // One alone takes the next smallest with it, and rather a number than a zero.
    [
      [9, 4, 6, 0],
      [9, null, null, 0],
    ],
    [
      [4, 0],
      [null, null],
    ],
    [[3], [null]],
  ])('%j are shown as %j', (values, expected) => expect(shown(values)).toEqual(expected));

  it('of two groupings take one with them in each sum that is known', () => {
    // Two rows of three: 2 would follow from its row, and from its column.
    const lines = [
      [0, 1, 2],
      [3, 4, 5],
      [0, 3],
      [1, 4],
      [2, 5],
    ];
    expect(shown([2, 8, 9, 7, 8, 9], lines)).toEqual([null, null, 9, null, null, 9]);
  });

  it('can never be told from a known sum and what else stands in it', () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.record({
          rows: fc.constant(rows),
          columns: fc.constant(columns),
          values: fc.array(fc.integer({ min: 0, max: 9 }), {
            minLength: rows * columns,
            maxLength: rows * columns,
          }),
        }),
      );
    fc.assert(
      fc.property(table, ({ rows, columns, values }) => {
        const places = (count: number) => Array.from({ length: count }, (_, at) => at);
        const lines = [
          ...places(rows).map((row) => places(columns).map((column) => row * columns + column)),
          ...places(columns).map((column) => places(rows).map((row) => row * columns + column)),
        ];
        const figures = shown(values, lines);
        figures.forEach((figure, at) => {
          if (figure !== null) expect(figure).toBe(values[at]);
          else expect(figure).toBeNull();
          if (values[at]! > 0 && values[at]! < 5) expect(figure).toBeNull();
        });
        for (const line of lines) {
          expect(line.filter((at) => figures[at] === null)).not.toHaveLength(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
