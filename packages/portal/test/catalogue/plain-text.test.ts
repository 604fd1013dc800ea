import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { faultOfText, plainText } from '../../src/catalogue/plain-text.ts';
import { portalEntry } from '../../src/catalogue/sources/portal-entry.ts';
import { portalRecord } from './sources/mock-portal.ts';

describe('a text of a catalogue', () => {
  it.each([
    ['\u001b[31mCấp\u0007 giấy\u202e', '[31mCấp giấy'],
    ['Cấp\u200b giấy\u200e \ufeffkhai\u00adsinh', 'Cấp giấy khaisinh'],
    ['Cấp\t\u00a0giấy\r\nphép', 'Cấp giấy phép'],
    ['Đăng ký khаi sinh', 'Đăng ký khai sinh'],
  ])(
    'of a national source is freed of what nobody sees, and of look-alike letters',
    (raw, plain) => {
      expect(plainText(raw)).toBe(plain);
      expect(portalEntry(portalRecord('1.000001', { name: raw }), () => {}).title).toBe(plain);
    },
  );

  it('is, once freed, what a file may hold, whatever it was', () => {
    const letters = fc.constantFrom(
      'ấ',
      'a\u0302\u0301',
      'а',
      'ð',
      'Ð',
      '\u202e',
      '\u001b',
      ' ',
      '\u00a0',
    );
    const any = fc.string({ unit: fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 1 })) });
    fc.assert(
      fc.property(any, (raw) => {
        const plain = plainText(raw);
        if (plain !== '') expect(faultOfText(plain)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
