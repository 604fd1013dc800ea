import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packedFile, packedText } from '../scripts/contract/packed-text.ts';
import * as schemas from '../src/contract/index.ts';
import type { Operation } from '../src/contract/operations.ts';
import * as packed from '../src/contract/packed.ts';
import type { Packed } from '../src/contract/pack.ts';
import { fixtures } from '../src/testing/index.ts';
import type { Inputs } from '../src/transport/operation.ts';
import { connect } from '../src/transport/settings.ts';
import { faultsOf, readShape } from '../src/transport/shape.ts';
import { unpack } from '../src/transport/unpack.ts';

const table: readonly Operation[] = schemas.operations;
const all: readonly Packed<unknown>[] = packed.operations;
const unpacked = new Map(all.map((each) => [unpack(each).id, unpack(each)]));
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

test('what a client carries is made from the table of operations', async () => {
  const old = 'src/contract/packed.ts is old: run npm run contract';
  expect(readFileSync(packedFile, 'utf8') === (await packedText()), old).toBe(true);
  expect([...unpacked.keys()].sort()).toEqual(table.map(({ id }) => id).sort());
});

describe('the shape of an answer says what its schema says', () => {
  test.each(table.map((operation) => [operation.id, operation] as const))(
    '%s',
    (id, { response }) => {
      const shape = unpacked.get(id)!.answer;
      const own = samples.filter((sample) => response.safeParse(sample).success);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((sample) => shape(sample))).toBe(true);
      fc.assert(
        fc.property(fc.constantFrom(...samples), fc.nat(), odd, (sample, at, to) => {
          const places = placesIn(sample);
          const value = changed(sample, places[at % places.length]!, to);
          const { success } = response.safeParse(value);
          expect(shape(value)).toBe(success);
          expect(faultsOf(shape, value).length === 0).toBe(success);
        }),
        { numRuns: 400 },
      );
    },
  );

  test('and so does that of a problem', () => {
    const shape = readShape(packed.problemShape);
    for (const sample of samples)
      expect(shape(sample)).toBe(schemas.problem.safeParse(sample).success);
    expect(shape(fixtures.problem)).toBe(true);
  });
});

/** Values that some input takes, and such that none does. */
const given = fc.constantFrom<unknown>(
  undefined,
  ...['2025-07', '2025-07-01', '2025-07-31', '2025-02-30', '2025-13', '2026-Q3', '2026-Q5'],
  ...['2026-08-27T09:00', '2026-08-27T25:00', '2026-08-27T09:00+07:00', 'x'],
  ...['day', 'field', 'same-day', 'working-day', 'online', 'ward', 'true', 'yes', 'utf-8'],
  ...['', ' ', ' H1 ', '12/TXL-UBND', '0912', '09123', 'a'.repeat(41), 'a'.repeat(501), '7', '0'],
  ...[0, 1, 7, 2026, 366, 367, 501, 1.5, -1, Number.NaN, true, false, null, [], {}],
);

const namesOf = (schema: unknown): string[] =>
  Object.keys((schema as { shape?: object } | null)?.shape ?? {});

/** What the client refuses of its inputs, or `null` when it sends them. */
const refusedOf = (id: string, inputs: Inputs): unknown => {
  try {
    unpacked
      .get(id)!
      .prepare(inputs, connect({ baseUrl: 'https://portal.example', ward: '11411' }));
    return null;
  } catch (error) {
    return (error as { refused: unknown }).refused;
  }
};

describe('a request is refused before the network exactly where its schema refuses it', () => {
  const takers = table.filter(({ query, body }) => query !== null || (body && body !== 'file'));
  test.each(takers.map((operation) => [operation.id, operation] as const))(
    '%s',
    (id, operation) => {
      const schema = operation.query ?? (operation.body as Exclude<Operation['body'], 'file'>);
      const names = namesOf(schema);
      let taken = 0;
      fc.assert(
        fc.property(
          fc.dictionary(fc.constantFrom(...names, 'other'), given, { maxKeys: 4 }),
          (input) => {
            // The schema reads numbers from any text, as a query string holds them; a client sends digits.
            const unlike = Object.entries(input).some(
              ([name, value]) =>
                /^(limit|year|extension)$/.test(name) &&
                !/^(undefined|-?\d+(\.\d+)?)$/.test(String(value)),
            );
            fc.pre(!unlike);
            const params = namesOf(operation.params).filter((name) => name !== 'ward');
            const refused = refusedOf(id, [
              ...params.map((name) => (name === 'month' ? '2025-07' : '7')),
              ...(operation.body === 'file' ? [new Blob([])] : []),
              input,
            ]);
            const { success } = schema!.safeParse(input);
            if (success) taken++;
            expect(refused === null, JSON.stringify(refused)).toBe(success);
          },
        ),
        { numRuns: 1000 },
      );
      expect(taken).toBeGreaterThan(0);
    },
  );
});
