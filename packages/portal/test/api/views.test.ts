import type { Drawing } from '@motcua/widgets/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markupOf } from '../../../widgets/src/server/markup.ts';
import type { Composition } from '../../src/compose.ts';
import { loadSample } from '../../src/ingest/sample.ts';
import { temporaryPortal } from '../support/portal.ts';

const allowed = 'https://xa-ben.example';
const other = 'https://elsewhere.example';
const w = '/api/v1/wards/11411';

let portal: Composition;
const faults: unknown[] = [];
beforeAll(async () => {
  portal = await temporaryPortal({
    allowedOrigins: [allowed],
    onError: (error) => faults.push(error),
  });
  await loadSample(portal);
});
afterAll(() => portal.close());

const ask = (path: string, init: RequestInit = {}, address = '203.0.113.7') =>
  Promise.resolve(
    portal.api.fetch(new Request(`http://portal.invalid${path}`, init), {
      address,
      requestId: 'request-1',
    }),
  );
const english = { headers: { 'Accept-Language': 'en' } };
const drawing = async (response: Response) => {
  expect(response.status).toBe(200);
  return (await response.json()) as Drawing;
};
/** What a page shows; throws where a tree holds anything that it may not. */
const markup = ({ view }: Drawing): string =>
  view.map((each) => markupOf(each, { endpoint: 'https://portal.example', level: '2' })).join('');

describe('what a widget shows', () => {
  it.each([
    ['procedures?limit=3', '/procedures?limit=3', 'Tìm thủ tục', 'Find a procedure'],
    ['procedures?query=khai%20sinh', '/procedures?limit=5&q=khai+sinh', 'khai sinh', 'procedures'],
    ['procedures?query=x&q=k%C3%AAt+hon', '/procedures?limit=5&q=k%C3%AAt+hon', 'kết hôn', 'hôn'],
    ['procedures?query=khai+sinh&q=', '/procedures?limit=5', 'Tìm', 'Search'],
    ['procedure?code=1.001193', '/procedures/1.001193', 'Mang theo', 'Bring'],
    ['statistics?period=2025-07', '/statistics?period=2025-07', 'Tiếp nhận', 'Received'],
    ['statistics', '/statistics', 'Tiếp nhận', 'Received'],
    ['apologies?limit=2', '/apologies?limit=2', 'Xin lỗi', 'Apologies'],
  ])(
    '%s: the answer of the API, and what is drawn of it in both languages',
    async (view, path, vi, en) => {
      for (const [init, words] of [
        [{}, vi],
        [english, en],
      ] as const) {
        const response = await ask(`${w}/views/${view}`, init);
        expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
        expect(response.headers.get('Cache-Control')).toBe('no-cache');
        expect(response.headers.get('Vary')).toBe('Accept-Language');
        const drawn = await drawing(response);
        expect(drawn.data).toEqual(await (await ask(w + path, init)).json());
        expect(markup(drawn).toLowerCase()).toContain(words.toLowerCase());
      }
    },
  );

  it('tells when it may look different: figures soon, unless they are not wanted live, the clock at the change', async () => {
    const nextOf = async (view: string) => (await drawing(await ask(`${w}/views/${view}`))).next;
    expect(await nextOf('statistics')).toBe(15);
    expect(await nextOf('statistics?live=off')).toBeUndefined();
    expect(await nextOf('procedures')).toBeUndefined();
    const contact = await nextOf('contact');
    expect(contact).toBeGreaterThanOrEqual(30);
    expect(contact).toBeLessThanOrEqual(300);
  });

  it('the contact: the ward and the days off of this year, and whether it is open now', async () => {
    const drawn = await drawing(await ask(`${w}/views/contact`));
    const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
    expect(drawn.data).toEqual({
      ward: await (await ask(w)).json(),
      holidays: await (await ask(`/api/v1/calendar/holidays?year=${year}`)).json(),
    });
    expect(markup(drawn)).toMatch(/Đang (đóng|mở) cửa/);
    expect(markup(drawn)).toContain('href="tel:');
  });

  it('has a tag, which asks 304 of who has it, and the same head for HEAD', async () => {
    const path = `${w}/views/apologies`;
    const { headers } = await ask(path);
    const again = await ask(path, { headers: { 'If-None-Match': headers.get('ETag')! } });
    expect(again.status).toBe(304);
    const head = await ask(path, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([
      200,
      '',
      headers.get('ETag'),
    ]);
  });
});

describe('bad input', () => {
  const v = `${w}/views`;
  it.each([
    ['an unknown ward', '/api/v1/wards/99999/views/contact', 404, 'ward-unknown'],
    ['an unknown widget', `${v}/weather`, 404, 'route-unknown'],
    ['a name of every object', `${v}/constructor`, 404, 'route-unknown'],
    ['an unknown procedure', `${v}/procedure?code=9.999999`, 404, 'procedure-unknown'],
    ['a procedure without its code', `${v}/procedure`, 400, 'request-invalid'],
    ['month 13', `${v}/statistics?period=2025-13`, 400, 'request-invalid'],
    ['too many lines', `${v}/apologies?limit=21`, 400, 'request-invalid'],
    ['an empty value', `${v}/apologies?limit=`, 400, 'request-invalid'],
    ['an unknown parameter', `${v}/contact?period=2025-07`, 400, 'request-invalid'],
    ['one of every object', `${v}/contact?__proto__=1`, 400, 'request-invalid'],
    ['a parameter twice', `${v}/procedures?q=a&q=b`, 400, 'request-invalid'],
    ['a long query', `${v}/procedures?q=${'a'.repeat(201)}`, 400, 'request-invalid'],
    ['an address without end', `${v}/procedures?q=${'a'.repeat(9_000)}`, 414, 'address-too-long'],
  ])('%s has the problem that the API answers with', async (_, path, status, code) => {
    const response = await ask(path, { headers: { Origin: other } });
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toMatchObject({ status, code, requestId: 'request-1' });
  });

  it('names the methods of a path when another is used', async () => {
    for (const [name, method, allow] of [
      ['contact', 'POST', 'GET, HEAD'],
      ['lookup', 'PUT', 'GET, HEAD, POST'],
    ] as const) {
      const response = await ask(`${v}/${name}`, { method, body: '{}' });
      expect([response.status, response.headers.get('Allow')]).toEqual([405, allow]);
    }
  });
});

describe('the look-up', () => {
  const path = `${w}/views/lookup`;
  const send = (body: string, headers: Record<string, string> = {}, address?: string) =>
    ask(
      path,
      { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } },
      address,
    );

  it.each([
    ['the portal itself', {}, '', true],
    ['a site that is allowed', { Origin: allowed }, '', true],
    ['a site that is not', { Origin: other }, '', false],
    ['a page that hides where it is', { Origin: 'null' }, '', false],
    ['a server, which sends nothing', {}, '?still=on', false],
  ])('is a form for %s: %s%s', async (_, headers, query, form) => {
    const response = await ask(path + query, { headers });
    expect(response.headers.get('Vary')).toBe('Origin, Accept-Language');
    const drawn = await drawing(response);
    expect(drawn.data).toBe(form);
    expect(markup(drawn)).toMatch(form ? /<input[^>]+name="code"/ : /href="[^"]+\/tra-cuu"/);
  });

  it('asks leave before it is sent, and only allowed sites get it', async () => {
    const leave = async (origin: string) => {
      const { headers } = await ask(path, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
      });
      return headers.get('Access-Control-Allow-Origin');
    };
    expect([await leave(allowed), await leave(other)]).toEqual([allowed, null]);
    const simple = await send('{"code":"a1"}', { 'Content-Type': 'text/plain', Origin: other });
    expect([simple.status, simple.headers.get('Access-Control-Allow-Origin')]).toEqual([415, null]);
  });

  it('answers in the form, says nothing of it to the page, and is kept nowhere', async () => {
    const response = await send('{"code":" H24.113-250704-0002 ","phoneLast4":"3238"}', {
      Origin: allowed,
    });
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(allowed);
    const drawn = await drawing(response);
    expect(drawn.data).toBeNull();
    expect(markup(drawn)).toMatch(/Tiếp nhận: \d\d\/07\/2025/);
    // Whose answer it is stands in it: another code may be typed above it by then.
    expect(markup(drawn)).toContain('Hồ sơ H24.113-250704-0002');
    expect(JSON.stringify(drawn)).not.toContain('3238');
    const first = await drawing(await send('{"code":"H24.113-250704-0002","phoneLast4":""}'));
    expect(markup(first)).not.toContain('Tiếp nhận:');
    expect(markup(await drawing(await send('{"code":"H24.113-250704-9999"}')))).toContain(
      'Chưa tìm thấy mã này',
    );
  });

  it.each([
    ['broken JSON', '{"code":', 400, 'body-invalid'],
    ['a body that is no object', '"code"', 400, 'body-invalid'],
    ['a missing code', '{"code":""}', 400, 'body-invalid'],
    ['an unknown field', '{"code":"H24.113-250701-0001","name":"x"}', 400, 'body-invalid'],
    ['over 64 KB', JSON.stringify({ code: 'x'.repeat(70_000) }), 413, 'body-too-large'],
  ])('answers %s with the problem of the API', async (_, body, status, code) => {
    expect(await (await send(body)).json()).toMatchObject({ status, code });
  });

  it('slows wrong digits together with the API, and who collects codes', async () => {
    const code = 'H24.113-250704-0002';
    const address = '203.0.113.99';
    const headers = { 'Content-Type': 'application/json' };
    for (let turn = 0; turn < 6; turn += 1) {
      const body = JSON.stringify({ code, phoneLast4: '0000' });
      await ask(`${w}/dossiers/lookup`, { method: 'POST', body, headers }, address);
    }
    const answered = await drawing(
      await send(JSON.stringify({ code, phoneLast4: '0000' }), {}, address),
    );
    expect(markup(answered)).toContain('thử lại sau');
    // Those that wait for their turn leave once one was told to come back.
    const leaving = new AbortController();
    const { signal } = leaving;
    const told: Response[] = [];
    const look = async (n: number) => {
      const body = `{"code":"H24.113-250704-1${100 + n}"}`;
      const response = await ask(path, { method: 'POST', body, headers, signal }, address);
      if (response.status === 429) told.push(response);
      if (told.length > 0) leaving.abort();
    };
    await Promise.all(Array.from({ length: 60 }, (_, n) => look(n)));
    expect(told[0]!.headers.get('Retry-After')).toBe('8');
    expect(await told[0]!.json()).toMatchObject({ code: 'too-many-requests' });
  });
});

it('none of this was a fault of ours', () => expect(faults).toEqual([]));
