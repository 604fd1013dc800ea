import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hexMac } from '../../src/lookup/hex-mac.ts';

it('gives what HMAC-SHA-256 gives, whatever the key and the text', () => {
  const key = fc.uint8Array({ minLength: 1, maxLength: 80 });
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 99 }),
      fc.string({ unit: 'binary', minLength: 95, maxLength: 120 }),
      fc.stringMatching(/^digits\n\d{5}\nH24\.\d{3}-\d{6}-\d{4}\n\d{4}$/),
      fc.constantFrom('', 'ế'.repeat(100), 'ế'.repeat(101), '\ud800', '\u{10ffff}'.repeat(50)),
    ),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(key, texts, (bytes, list) => {
      // A short text after a long one must bear nothing of it.
      const mac = hexMac(bytes);
      const expected = list.map((text) => createHmac('sha256', bytes).update(text).digest('hex'));
      expect(list.map(mac)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
