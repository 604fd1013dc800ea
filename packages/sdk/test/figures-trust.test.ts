import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  chainStart,
  daysWithin,
  hashOfEntry,
  kindOfNothing,
  rateOf,
  verifyChain,
  waitingBucketOf,
  waitingBuckets,
  wilsonInterval,
  type ChainEntry,
} from '../src/figures/index.ts';

describe('the interval of a share', () => {
  // By R 4: prop.test(x, n, correct = FALSE)$conf.int
  test.each([
    [0, 10, 0, 27.8],
    [9, 10, 59.6, 98.2],
    [67, 90, 64.6, 82.3],
    [90, 90, 95.9, 100],
    [1, 1, 20.7, 100],
  ])('of %i of %i goes from %d to %d', (numerator, denominator, low, high) => {
    expect(wilsonInterval(numerator, denominator)).toEqual({ low, high });
  });

  test('holds its share, within 0 and 100, and is none of nothing', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (denominator, some) => {
        const numerator = Math.min(some, denominator);
        const { low, high } = wilsonInterval(numerator, denominator)!;
        const share = (100 * numerator) / denominator;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(share + 0.05);
        expect(high).toBeGreaterThanOrEqual(share - 0.05);
      }),
    );
  });

  test('stands beside every share of fewer than 100 cases and no other', () => {
    expect(rateOf(9, 99, '').interval).not.toBeNull();
    expect(rateOf(9, 100, '').interval).toBeNull();
    expect(rateOf(0, 0, '').interval).toBeNull();
    expect(rateOf(null, 9, '').interval).toBeNull();
  });
});

describe('waiting times', () => {
  test('fall into steps without a gap, single days up to 30', () => {
    expect(waitingBuckets.slice(0, 31).every(({ from, to }, at) => from === at && to === at)).toBe(
      true,
    );
    fc.assert(
      fc.property(fc.nat(1000), (days) => {
        const { from, to } = waitingBuckets[waitingBucketOf(days)]!;
        expect(days).toBeGreaterThanOrEqual(from);
        expect(days).toBeLessThanOrEqual(to ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('give the nearest rank of all single numbers', () => {
    const list = fc.array(fc.nat(30), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(list, fc.constantFrom(0.5, 0.9, 1), (days, share) => {
        const counts: number[] = [];
        for (const each of days) counts[waitingBucketOf(each)] = (counts[each] ?? 0) + 1;
        const rank = Math.ceil(Number((share * days.length).toFixed(6)));
        const expected = days.sort((a, b) => a - b)[rank - 1];
        expect(
          daysWithin(
            Array.from(counts, (count) => count ?? 0),
            share,
          ),
        ).toBe(expected);
      }),
    );
  });

  test('never flatter: of a step of days the last, beyond a year no number', () => {
    const at = (days: number) => {
      const counts = waitingBuckets.map(() => 0);
      counts[waitingBucketOf(days)] = 1;
      return daysWithin(counts, 0.5);
    };
    expect([at(31), at(46), at(365), at(366)]).toEqual([45, 60, 365, null]);
    expect(daysWithin([], 0.5)).toBeNull();
  });
});

test('the four kinds of nothing are told apart', () => {
  const figures = {} as never;
  const counted = { state: 'counted' as const, outOfSync: false, figures };
  expect(kindOfNothing(counted, 0)).toBe('zero');
  expect(kindOfNothing(counted, null)).toBe('hidden');
  expect(kindOfNothing({ ...counted, outOfSync: true }, 0)).toBe('out-of-sync');
  expect(kindOfNothing({ ...counted, state: 'no-data-yet', figures: null }, null)).toBe(
    'no-data-yet',
  );
  expect(kindOfNothing({ ...counted, outOfSync: true }, 7)).toBeNull();
});

describe('a chain', () => {
  const made = async (length: number): Promise<ChainEntry[]> => {
    const entries: ChainEntry[] = [];
    for (let number = 1; number <= length; number++) {
      const entry = {
        number,
        kind: 'month',
        subject: `2025-0${number}`,
        at: '2025-08-01T08:00:00+07:00',
        content: canonicalJson({ received: number }),
        previous: entries.at(-1)?.hash ?? chainStart,
      };
      entries.push({ ...entry, hash: await hashOfEntry(entry) });
    }
    return entries;
  };

  test('is whole as it was written, and ends with its head', async () => {
    const entries = await made(4);
    const whole = { whole: true, length: 4, head: entries[3]!.hash };
    expect(await verifyChain(entries)).toEqual(whole);
    for (const { hash } of entries) expect(await verifyChain(entries, hash)).toEqual(whole);
    expect(await verifyChain([])).toEqual({ whole: true, length: 0, head: null });
  });

  test('is not whole after any change of any part of any entry', async () => {
    const entries = await made(4);
    for (const at of [0, 1, 3]) {
      for (const part of ['kind', 'subject', 'at', 'content', 'previous', 'hash'] as const) {
        const changed = entries.map((entry, place) =>
          place === at ? { ...entry, [part]: `${entry[part]} ` } : entry,
        );
        expect(await verifyChain(changed)).toMatchObject({ whole: false, at: at + 1 });
      }
      expect(await verifyChain(entries.toSpliced(at, 1), entries[3]!.hash)).toMatchObject({
        whole: false,
      });
    }
  });

  test('that was written anew is told by a head that was noted', async () => {
    const entries = await made(4);
    const noted = entries[2]!.hash;
    expect(await verifyChain(entries.slice(0, 2), noted)).toEqual({
      whole: false,
      at: 2,
      fault: 'head',
    });
  });

  test('hashes one text for one content', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'đ' })).toBe(
      '{"a":"đ","b":[{"c":null,"d":1}]}',
    );
  });
});
