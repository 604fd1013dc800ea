import { listZip, unpack } from '../../src/ingest/readers/zip.ts';
import { zipOf } from './zip-writer.ts';

/** Numbers that follow from a seed and nothing else (mulberry32), each from 0 to below `below`. */
const dice = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(below, 1);
  };
};

type Change = (bytes: Buffer, roll: (below: number) => number) => Buffer;

const splice = (bytes: Buffer, at: number, removed: number, added: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);

/** What readers stumble over, beside noise. */
const words = [
  '"',
  '\r\n',
  ';;;;;;;;;;',
  '\0',
  '<',
  '</table>',
  '<table>',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '{"data":[',
  '[[[[[[[[',
  '9'.repeat(30),
  '-1',
  '1e308',
  'NaN',
  '__proto__',
  '\u202e',
  '\ud83d',
  'rowspan="99999999"',
  'ss:Index="99999999"',
  'table:number-columns-repeated="99999999"',
  'table:number-rows-repeated="99999999"',
  'r="XFD1048577"',
  '31/02/2025',
  '\ufeff',
  'Mã hồ sơ',
];

const changes: Change[] = [
  // Wrong bytes, few or many.
  (bytes, roll) => {
    for (let left = 1 + roll(30); left > 0; left--) bytes[roll(bytes.length)] = roll(256);
    return bytes;
  },
  // A bit.
  (bytes, roll) => {
    const at = roll(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
    return bytes;
  },
  // Cut off.
  (bytes, roll) => bytes.subarray(0, roll(bytes.length)),
  // A piece is lost.
  (bytes, roll) => splice(bytes, roll(bytes.length), 1 + roll(2000), Buffer.alloc(0)),
  // A piece stands twice.
  (bytes, roll) => {
    const from = roll(bytes.length);
    const piece = Buffer.from(bytes.subarray(from, from + 1 + roll(5000)));
    return splice(bytes, roll(bytes.length), 0, piece);
  },
  // A piece stands a hundred times.
  (bytes, roll) => {
    const from = roll(bytes.length);
    const piece = bytes.subarray(from, from + 1 + roll(500));
    return splice(bytes, from, 0, Buffer.concat(Array.from({ length: 100 }, () => piece)));
  },
  // Words where none belong.
  (bytes, roll) => {
    let changed = bytes;
    for (let left = 1 + roll(5); left > 0; left--) {
      changed = splice(
        changed,
        roll(changed.length),
        roll(2) * roll(30),
        Buffer.from(words[roll(words.length)]!),
      );
    }
    return changed;
  },
  // A number becomes enormous.
  (bytes, roll) => {
    const text = bytes.toString('latin1');
    const numbers = [...text.matchAll(/\d+/g)];
    const number = numbers[roll(numbers.length)];
    if (number === undefined) return bytes;
    const huge = Buffer.from(['0', '-1', '65536', '4294967295', '99999999999'][roll(5)]!);
    return splice(bytes, number.index, number[0].length, huge);
  },
];

const mutateBytes: Change = (bytes, roll) => {
  let changed = Buffer.from(bytes);
  for (let left = 1 + roll(3); left > 0; left--) {
    changed = Buffer.from(changes[roll(changes.length)]!(changed, roll));
  }
  return changed;
};

/** A zip whose sums are right and one of whose parts is not. */
const mutatePart: Change = (bytes, roll) => {
  const parts = listZip(bytes).map((entry) => [entry.name, unpack(bytes, entry)] as const);
  const largest = parts.reduce(
    (best, [, content], at) => (content.length > parts[best]![1].length ? at : best),
    0,
  );
  const chosen = roll(2) === 0 ? largest : roll(parts.length);
  return zipOf(
    Object.fromEntries(
      parts.map(([name, content], at) => [
        name,
        at === chosen ? mutateBytes(content, roll) : content,
      ]),
    ),
  );
};

/** A file as damage, a careless program or an attacker would leave it; the same for the same seed. */
export const mutate = (bytes: Uint8Array, seed: number): Uint8Array => {
  const roll = dice(seed);
  const whole = Buffer.from(bytes);
  const isZip = whole.toString('latin1', 0, 4) === 'PK\x03\x04';
  return isZip && roll(3) > 0 ? mutatePart(whole, roll) : mutateBytes(whole, roll);
};
