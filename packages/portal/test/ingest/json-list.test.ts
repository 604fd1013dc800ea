import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonList } from '../../src/ingest/readers/json-list.ts';

/** Elements that are hard to tell apart: ends of objects stand within them, and within their texts. */
const text = fc.string({
  unit: fc.constantFrom('},', '}', '{', ']', '[', ',', '"', '\\', 'ở', 'a', ' ', '\n'),
  maxLength: 12,
});
const element = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ a: text, b: fc.array(fc.record({ c: text }), { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.constantFrom(null, 7, true, [], {}) },
);
/** Long enough for many groups. */
const list = fc
  .tuple(fc.array(element, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 400 }))
  .map(([some, times]) => Array.from({ length: times }, () => some).flat());
const spaced = fc.constantFrom(undefined, 1);

const read = (json: string) => {
  const { groups, envelope } = readJsonList(Buffer.from(json));
  return { elements: groups && [...groups].flat(1), envelope };
};

describe('a list that is read in groups', () => {
  test('has the elements that it has when it is read as a whole', () => {
    fc.assert(
      fc.property(list, spaced, fc.boolean(), (data, space, last) => {
        const whole = last ? { service: 'x', data, after: [{}, {}] } : { service: 'x', data };
        const json = JSON.stringify(whole, null, space);
        expect(read(json).elements).toEqual(data);
        const { groups, envelope } = readJsonList(Buffer.from(json));
        expect(envelope()).toEqual({ ...whole, data: [] });
        expect([...groups!].flat(1)).toEqual(data);
      }),
      { numRuns: 60 },
    );
  });

  test('is damaged wherever it is cut off, and where a sign is missing', () => {
    fc.assert(
      fc.property(
        list,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (data, at, one) => {
          const json = JSON.stringify({ service: 'x', data });
          const place = 21 + Math.floor(at * (json.length - 22));
          const damaged = json.slice(0, place) + (one ? json.slice(place + 1) : '');
          let fits: unknown;
          try {
            fits = JSON.parse(damaged);
          } catch {
            expect(() => read(damaged)).toThrow(expect.objectContaining({ code: 'damaged-json' }));
            return;
          }
          expect(read(damaged).elements).toEqual((fits as { data: unknown[] }).data);
        },
      ),
      { numRuns: 100 },
    );
  });
});
