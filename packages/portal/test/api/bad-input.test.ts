import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@motcua/sdk';
import type { Composition } from '../../src/compose.ts';
import { temporaryPortal } from '../support/portal.ts';

let portal: Composition;
const faults: unknown[] = [];

const ask = (path: string, init: RequestInit = {}) =>
  Promise.resolve(
    portal.api.fetch(new Request(`http://portal.invalid${path}`, init), {
      address: '127.0.0.1',
      requestId: 'request-1',
    }),
  );

const lookup = (body: string, headers: Record<string, string> = {}) =>
  ask('/api/v1/wards/11411/dossiers/lookup', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

describe('the API given bad input', () => {
  beforeAll(async () => {
    portal = await temporaryPortal({ onError: (error) => faults.push(error) });
    return () => portal.close();
  });

  const w = '/api/v1/wards/11411';
  it.each([
    ['an unknown ward', '/api/v1/wards/99999', 404, 'ward-unknown'],
    ['a ward that is no code', '/api/v1/wards/dong-hai/procedures', 404, 'ward-unknown'],
    ['an unknown procedure', `${w}/procedures/9.999999`, 404, 'procedure-unknown'],
    ['a procedure that is no code', `${w}/procedures/khai-sinh`, 404, 'procedure-unknown'],
    [
      'a period upside down',
      `${w}/statistics?from=2025-07-11&to=2025-07-01`,
      400,
      'request-invalid',
    ],
    ['half a period', `${w}/statistics?from=2025-07-11`, 400, 'request-invalid'],
    [
      'two periods',
      `${w}/statistics?period=2025-07&from=2025-07-01&to=2025-07-02`,
      400,
      'request-invalid',
    ],
    ['month 13', `${w}/statistics?period=2025-13`, 400, 'request-invalid'],
    [
      'a day that does not exist',
      `${w}/statistics?from=2025-02-30&to=2025-03-01`,
      400,
      'request-invalid',
    ],
    ['an unknown grouping', `${w}/statistics?groupBy=person`, 400, 'request-invalid'],
    ['an unknown parameter', `${w}/procedures?sort=asc`, 400, 'request-invalid'],
    ['a parameter twice', `${w}/procedures?q=a&q=b`, 400, 'request-invalid'],
    ['a page of no size', `${w}/procedures?limit=0`, 400, 'request-invalid'],
    ['a cursor of its own making', `${w}/procedures?cursor=abc`, 400, 'request-invalid'],
    ['a query of 300 characters', `${w}/procedures?q=${'a'.repeat(300)}`, 400, 'request-invalid'],
    [
      'a query of 10 000 characters',
      `${w}/procedures?q=${'a'.repeat(10_000)}`,
      414,
      'address-too-long',
    ],
    ['an unknown letter', `${w}/apologies/01`, 404, 'apology-unknown'],
    ['an unknown route', '/api/v1/nothing', 404, 'route-unknown'],
  ])('answers %s with the right problem', async (_, path, status, code) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({ status, code, requestId: 'request-1' });
    expect(problem.title).not.toBe('');
    expect(JSON.stringify(problem)).not.toMatch(/zod|sqlite|stack|\.ts|aaaa|portal\.invalid/i);
  });

  it.each([
    ['broken JSON', '{"code":', 400, 'body-invalid'],
    ['a body that is no object', '[]', 400, 'body-invalid'],
    ['a missing code', '{}', 400, 'body-invalid'],
    ['five digits', '{"code":"H24.113-250701-0001","phoneLast4":"12345"}', 400, 'body-invalid'],
    ['an unknown field', '{"code":"H24.113-250701-0001","name":"x"}', 400, 'body-invalid'],
    ['over 64 KB', JSON.stringify({ code: 'x'.repeat(70_000) }), 413, 'body-too-large'],
  ])('answers a body with %s with the right problem', async (_, body, status, code) => {
    const response = await lookup(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code });
  });

  it('wants JSON said to be JSON, so that no other site can post a form', async () => {
    const response = await lookup('{"code":"H24.113-250701-0001"}', {
      'Content-Type': 'text/plain',
    });
    expect(response.status).toBe(415);
  });

  it('names the methods of a path when another is used', async () => {
    const wrong = await ask(`${w}/procedures`, { method: 'DELETE' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('Allow')).toBe('GET, HEAD');
    expect(await wrong.json()).toMatchObject({ code: 'method-not-allowed' });
    const get = await ask(`${w}/dossiers/lookup`);
    expect([get.status, get.headers.get('Allow')]).toEqual([405, 'POST']);
  });

  it("speaks the asker's language", async () => {
    const titleIn = async (language: string) => {
      const response = await ask('/api/v1/wards/99999', {
        headers: { 'Accept-Language': language },
      });
      return [response.headers.get('Content-Language'), ((await response.json()) as Problem).title];
    };
    expect(await titleIn('en-GB,en;q=0.9')).toEqual(['en', 'No such ward']);
    expect(await titleIn('vi-VN,vi;q=0.9,en;q=0.8')).toEqual(['vi', 'Không có đơn vị này']);
    expect(await titleIn('de')).toEqual(['vi', 'Không có đơn vị này']);
  });

  it('names refused parameters without repeating their values', async () => {
    const response = await ask(`${w}/statistics?period=2025-13&secret-name=0912345678`);
    const { errors } = (await response.json()) as Problem;
    expect(errors.map(({ path }) => path).sort()).toEqual(['period', 'secret-name']);
    expect(JSON.stringify(errors)).not.toContain('0912345678');
  });

  it('carries on afterwards, and none of this was a fault of ours', async () => {
    expect((await ask(w)).status).toBe(200);
    expect(faults).toEqual([]);
  });

  it('answers a fault of ours with nothing of its inside', async () => {
    const broken = await temporaryPortal({ onError: (error) => faults.push(error) });
    await broken.store.close();
    const response = await Promise.resolve(
      broken.api.fetch(new Request(`http://portal.invalid${w}`), {
        address: '127.0.0.1',
        requestId: 'request-2',
      }),
    );
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', requestId: 'request-2' });
    expect(text).not.toMatch(/sqlite|database|destroyed|\.ts/i);
    expect(faults).toHaveLength(1);
  });
});
