import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenIdentities, figureNames, percent, ratesOf } from '../src/figures/index.ts';
import type { FigureName, Figures } from '../src/index.ts';
import { july } from '../src/testing/fixtures/statistics.ts';

const few = fc.nat(100_000);

/** Figures in which every sum holds. */
const whole: fc.Arbitrary<Figures> = fc
  .record({
    receivedOnline: few,
    receivedInPerson: few,
    receivedPostal: few,
    resolvedEarly: few,
    resolvedOnDue: few,
    resolvedLate: few,
    inProgressOverdue: few,
    inProgressInTerm: few,
    refused: few,
  })
  .map((parts) => {
    const received = parts.receivedOnline + parts.receivedInPerson + parts.receivedPostal;
    const resolved = parts.resolvedEarly + parts.resolvedOnDue + parts.resolvedLate;
    const inProgress = parts.inProgressOverdue + parts.inProgressInTerm;
    const carriedOver = resolved + inProgress - received;
    return {
      ...parts,
      received,
      resolved,
      inProgress,
      carriedOver,
      withdrawn: 0,
      stopped: 0,
      waitingOnCitizen: 0,
    };
  });

describe('shares', () => {
  test.each([
    [67, 90, 74.4],
    [6, 90, 6.67],
    [23, 90, 25.6],
    [90, 90, 100],
    [0, 90, 0],
    [1, 3, 33.3],
    [1, 1000, 0.1],
    [1, 300_000, 0.000333],
    [201, 2000, 10.1],
    [1999, 2000, 100],
    [10, 100, 10],
  ])('%i of %i is %d per cent', (numerator, denominator, expected) => {
    expect(percent(numerator, denominator)).toBe(expected);
  });
  test('of nothing is no value', () => expect(percent(0, 0)).toBeNull());

  test('have three significant digits, halves up, without an error of binary fractions', () => {
    const pair = fc.nat(10_000_000).chain((below) => fc.tuple(fc.nat(below), fc.constant(below)));
    fc.assert(
      fc.property(pair, ([above, below]) => {
        fc.pre(above > 0);
        // The same in exact integers: grow or shrink until three digits stand before the point.
        const under = BigInt(below);
        let [over, shift] = [BigInt(above) * 100n, 0];
        while (over < 100n * under) [over, shift] = [over * 10n, shift - 1];
        const digits = (2n * over + under) / (2n * under);
        expect(percent(above, below)).toBe(Number(`${digits}e${shift}`));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('rates', () => {
  test("are those of the ward's own report for July 2025", () => {
    const { resolvedShare, withdrawnShare, inProgressShare, overdueShare } = ratesOf(july);
    expect(resolvedShare).toEqual({
      percent: 74.4,
      numerator: 67,
      denominator: 90,
      interval: { low: 64.6, high: 82.3 },
      rule: 'resolved / (carriedOver + received)',
    });
    expect([withdrawnShare.percent, inProgressShare.percent, overdueShare.percent]).toEqual([
      6.67, 25.6, 0,
    ]);
  });
  test('have no value where a part is hidden, and say which part is known', () => {
    expect(ratesOf({ ...july, resolved: null }).resolvedShare).toMatchObject({
      percent: null,
      numerator: null,
      denominator: 90,
    });
  });
});

describe('the identity', () => {
  test('holds for the report of July 2025', () => expect(brokenIdentities(july)).toEqual([]));

  test('holds when every sum does', () => {
    fc.assert(
      fc.property(whole, (figures) => {
        expect(brokenIdentities(figures)).toEqual([]);
      }),
    );
  });

  const summed: FigureName[] = figureNames.filter(
    (name) => !['withdrawn', 'stopped', 'waitingOnCitizen', 'refused'].includes(name),
  );
  test.each(summed)('finds a wrong %s, and names its sums', (name) => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 999 }), fc.boolean(), (figures, by, up) => {
        const broken = brokenIdentities({ ...figures, [name]: figures[name] + (up ? by : -by) });
        expect(broken.length).toBeGreaterThan(0);
        for (const sum of broken) expect(sum.split(/ [+=] /)).toContain(name);
      }),
    );
  });
});
