import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RequestError, type Client } from '../src/index.ts';
import { fillPath } from '../src/transport/path.ts';
import { rejection } from './support/rejection.ts';
import { client } from './support/service.ts';

const offline = client({ fetch: () => expect.fail('sent') });

test.each<[string, (to: Client) => Promise<unknown>, { path: string; rule: string }[]]>([
  [
    'a page of none',
    (to) => to.procedures.list({ limit: 0 }),
    [{ path: 'limit', rule: 'a whole number from 1 to 500' }],
  ],
  [
    'half an item',
    (to) => to.procedures.list({ limit: 1.5 }),
    [{ path: 'limit', rule: 'a whole number from 1 to 500' }],
  ],
  [
    'a text for inputs',
    (to) => to.procedures.list('khai sinh' as never),
    [{ path: '', rule: 'unknown name' }],
  ],
  [
    'a flag that is a word',
    (to) => to.imports.create(new Blob(['x']), { dryRun: 'yes' as never }, { token: 't' }),
    [{ path: 'dryRun', rule: 'must be: boolean' }],
  ],
  [
    'a file that is a path',
    (to) => to.imports.create('so.xlsx' as never, {}, { token: 't' }),
    [{ path: 'file', rule: 'must be a Blob, a Uint8Array or a ReadableStream' }],
  ],
  [
    'a page of thousands',
    (to) => to.procedures.list({ limit: 5000 }),
    [{ path: 'limit', rule: 'a whole number from 1 to 500' }],
  ],
  [
    'a search of 10 000 letters',
    (to) => to.procedures.list({ q: 'a'.repeat(10_000) }),
    [{ path: 'q', rule: 'must be: 0 to 200 characters' }],
  ],
  [
    'an unknown channel',
    (to) => to.procedures.list({ channel: 'pigeon' as never }),
    [{ path: 'channel', rule: 'must be one of: online, in-person, postal' }],
  ],
  [
    'an unknown filter',
    (to) => to.procedures.list({ filed: 'Hộ tịch' } as never),
    [{ path: 'filed', rule: 'unknown name' }],
  ],
  [
    'month 13',
    (to) => to.statistics.get({ period: '2025-13' }),
    [{ path: 'period', rule: 'must match /^\\d{4}-(0[1-9]|1[0-2])$/' }],
  ],
  [
    'a date that does not exist',
    (to) => to.statistics.get({ from: '2025-02-30', to: '2025-03-01' }),
    [{ path: 'from', rule: 'a date that exists' }],
  ],
  [
    'a period upside down',
    (to) => to.statistics.get({ from: '2025-07-11', to: '2025-07-01' }),
    [{ path: 'period', rule: 'period, or from and to in order' }],
  ],
  [
    'half a period',
    (to) => to.apologies.list({ from: '2025-07-11' }),
    [{ path: 'period', rule: 'period, or from and to in order' }],
  ],
  [
    'no dossier code',
    (to) => to.dossiers.lookup({ code: '  ' }),
    [{ path: 'code', rule: 'must be: 1 to 60 characters' }],
  ],
  [
    'five digits',
    (to) => to.dossiers.lookup({ code: 'H1', phoneLast4: '12345' }),
    [{ path: 'phoneLast4', rule: 'must match /^\\d{4}$/' }],
  ],
  [
    'nothing at all',
    (to) => to.dossiers.lookup(undefined as never),
    [{ path: '', rule: 'must be: object' }],
  ],
  [
    'an empty code',
    (to) => to.procedures.get(''),
    [{ path: 'code', rule: 'must be: 1 to 40 characters' }],
  ],
  [
    'a code that climbs',
    (to) => to.procedures.get('..'),
    [{ path: 'code', rule: 'not usable in a path' }],
  ],
  [
    'a number that stays',
    (to) => to.apologies.get('.'),
    [{ path: 'number', rule: 'not usable in a path' }],
  ],
])('%s is refused before anything is sent', async (_, call, refused) => {
  const error = await rejection<RequestError>(call(offline));
  expect(error).toBeInstanceOf(RequestError);
  expect(error).toMatchObject({ code: 'input-refused', attempts: 0, retryable: false });
  expect(error.refused).toEqual(refused);
});

test('a flag may be a word, as a form holds it', async () => {
  const urls: string[] = [];
  const to = client({
    fetch: async (url) => {
      urls.push(String(url));
      return new Response(null, { status: 404 });
    },
  });
  await rejection(to.imports.create(new Blob(['x']), { dryRun: 'true' as never }, { token: 't' }));
  expect(urls).toEqual([expect.stringContaining('?dryRun=true')]);
});

test('whatever a value holds, a path keeps its segments', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('.', '..', '%2e%2e', '..;', '../..', '?', '#', '//', '\\..', ' '),
  );
  fc.assert(
    fc.property(value, (text) => {
      const refused = new Error('refused');
      const refuse = () => {
        throw refused;
      };
      try {
        const path = fillPath('/a/{code}/z', { code: text }, refuse);
        const { pathname, search, hash } = new URL(`https://portal.example${path}`);
        const [, first, middle, last, ...more] = pathname.split('/');
        expect(decodeURIComponent(middle!)).toBe(text);
        expect([first, last, more, search, hash]).toEqual(['a', 'z', [], '', '']);
      } catch (error) {
        if (error !== refused) throw error;
        expect(text).toMatch(/^\.{0,2}$|\p{Surrogate}/u);
      }
    }),
  );
});
