import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as schemas from '../src/contract/index.ts';
import type { Operation } from '../src/contract/operations.ts';
import { fixtures } from '../src/testing/index.ts';
import { fits } from '../src/transport/fits.ts';

const table: readonly Operation[] = schemas.operations;
const samples = Object.values(fixtures) as unknown[];

/** Every place of a JSON value, by its path. */
const placesIn = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.keys(value).flatMap((key) => placesIn(Reflect.get(value, key), [...path, key])),
      ]
    : [path];

const changed = (value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown => {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  if (rest.length === 0 && to === undefined) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else copy[key] = changed(copy[key], rest, to);
  return copy;
};

const odd = fc.constantFrom<unknown>(undefined, null, '', 'new', 0, -1.5, true, [], {}, [null], {
  a: 1,
});

describe('a quick look at an answer says what its schema says', () => {
  test.each(table.map((operation) => [operation.id, operation] as const))(
    '%s',
    (_, { response }) => {
      const own = samples.filter((sample) => response.safeParse(sample).success);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(fits(response))).toBe(true);
      fc.assert(
        fc.property(fc.constantFrom(...samples), fc.nat(), odd, (sample, at, to) => {
          const places = placesIn(sample);
          const value = changed(sample, places[at % places.length]!, to);
          expect(fits(response)(value)).toBe(response.safeParse(value).success);
        }),
        { numRuns: 400 },
      );
    },
  );
});
