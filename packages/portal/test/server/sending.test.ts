import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData() });
}, 30_000);
afterAll(() => portal.stop());

interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** `node:http`, since `fetch` decodes and sets headers of its own. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> =>
  new Promise((done, failed) => {
    request(portal.url + path, { method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        done({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(pieces),
        }),
      );
    })
      .once('error', failed)
      .end();
  });

const api = '/api/v1/wards/11411';
const stylesheet = async () =>
  /href="(\/_astro\/[^"]+\.css)"/.exec((await get('/')).body.toString())![1]!;

describe('an answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
    ['zstd', zstdDecompressSync],
  ] as const)('goes out in %s, the same bytes inside', async (encoding, decode) => {
    for (const path of ['/thu-tuc', `${api}/statistics`, await stylesheet(), '/favicon.svg']) {
      const plain = await get(path);
      const coded = await get(path, { 'Accept-Encoding': encoding });
      expect([path, coded.status, coded.headers['content-encoding']]).toEqual([
        path,
        200,
        encoding,
      ]);
      expect(decode(coded.body).equals(plain.body)).toBe(true);
      expect(coded.body.length).toBeLessThan(plain.body.length);
      expect(coded.headers['content-length']).toBe(String(coded.body.length));
      expect(coded.headers.vary).toMatch(/Accept-Encoding/);
      expect(plain.headers['content-encoding']).toBeUndefined();
    }
  });

  it('comes in the encoding that the caller likes best, and in none that it does not take', async () => {
    for (const [accept, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, deflate', 'gzip'],
      ['br;q=0.1, gzip', 'gzip'],
      ['br;q=0, *', 'zstd'],
      ['identity', undefined],
      ['deflate', undefined],
      [';;q=,br', 'br'],
    ] as const) {
      const { headers } = await get('/', { 'Accept-Encoding': accept });
      expect([accept, headers['content-encoding']]).toEqual([accept, encoding]);
    }
  });

  it('has a strong tag, another one in each form, and is not sent again to who has it', async () => {
    for (const path of ['/', `${api}/procedures?limit=1`, await stylesheet()]) {
      const forms = await Promise.all(
        ['', 'gzip', 'br', 'zstd'].map((encoding) => get(path, { 'Accept-Encoding': encoding })),
      );
      const tags = forms.map(({ headers }) => headers.etag!);
      expect(new Set(tags).size).toBe(4);
      for (const tag of tags) {
        expect(tag).toMatch(/^"[^"]+"$/);
        const headers = { 'If-None-Match': `"other", ${tag}`, 'Accept-Encoding': 'gzip' };
        const again = await get(path, headers);
        expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
        expect(again.headers['content-security-policy']).toContain("default-src 'none'");
        expect(again.headers.etag).toBeDefined();
      }
      expect((await get(path, { 'If-None-Match': `W/${tags[0]}` })).status).toBe(304);
      expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
    }
  });

  it('has another tag once its smallest form replaced the first one', async () => {
    const path = '/en/thu-tuc/2.000815';
    const ask = () => get(path, { 'Accept-Encoding': 'br' });
    const first = await ask();
    await ask();
    await vi.waitFor(async () => {
      const now = await ask();
      expect(now.headers.etag).not.toBe(first.headers.etag);
      expect(now.body.length).toBeLessThan(first.body.length);
    }, 10_000);
    const known = { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.etag! };
    expect((await get(path, known)).status).toBe(304);
  });

  it('says the same to HEAD, without the bytes', async () => {
    for (const path of ['/', '/thong-ke', `${api}/fields`, '/favicon.svg', '/nope']) {
      const [whole, head] = [await get(path), await get(path, {}, 'HEAD')];
      const { 'x-request-id': _, date: __, ...said } = head.headers;
      expect(whole.headers).toMatchObject(said);
      expect([head.status, head.body.length]).toEqual([whole.status, 0]);
    }
  });

  it('comes in part to who asks for a part', async () => {
    for (const path of ['/thu-tuc', await stylesheet(), `${api}/fields`]) {
      const { body, headers } = await get(path);
      const size = body.length;
      const part = async (range: string, more: Record<string, string> = {}) => {
        const got = await get(path, { Range: range, 'Accept-Encoding': 'br', ...more });
        return [got.status, got.headers['content-range'], got.body.toString()];
      };
      const text = (from: number, to: number) => body.subarray(from, to).toString();
      expect(await part('bytes=0-99')).toEqual([206, `bytes 0-99/${size}`, text(0, 100)]);
      const tail = `bytes ${size - 10}-${size - 1}/${size}`;
      expect(await part('bytes=-10')).toEqual([206, tail, text(size - 10, size)]);
      expect(await part(`bytes=${size - 10}-`)).toEqual([206, tail, text(size - 10, size)]);
      expect(await part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, '']);
      for (const odd of ['bytes=5-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-', 'bytes=a-b']) {
        expect([odd, (await part(odd))[0]]).toEqual([odd, 200]);
      }
      const tag = headers.etag!;
      expect((await part('bytes=0-0', { 'If-Range': tag }))[0]).toBe(206);
      expect((await part('bytes=0-0', { 'If-Range': '"other"' }))[0]).toBe(200);
    }
  });

  it('is the same whatever came with the link', async () => {
    const plain = await get('/thu-tuc?q=khai+sinh');
    const shared = await get('/thu-tuc?fbclid=1&q=khai%20sinh&zarsrc=30&utm_source=zalo');
    expect(shared.headers.etag).toBe(plain.headers.etag);
    expect(plain.headers.etag).not.toBe((await get('/thu-tuc')).headers.etag);
    expect((await get('/?fbclid=1')).headers.etag).toBe((await get('/')).headers.etag);
  });

  it('of the API is one for each language', async () => {
    const asked = (language: string) => get(`${api}/statistics`, { 'Accept-Language': language });
    const [vi, en] = [await asked('vi-VN,vi;q=0.9,en;q=0.5'), await asked('en-GB')];
    expect([vi.headers['content-language'], en.headers['content-language']]).toEqual(['vi', 'en']);
    expect(vi.headers.etag).not.toBe(en.headers.etag);
    expect(vi.headers.vary).toMatch(/Accept-Language/);
  });

  it('of the look-up is kept nowhere', async () => {
    const ask = () =>
      fetch(`${portal.url}${api}/dossiers/lookup`, {
        method: 'POST',
        body: JSON.stringify({ code: 'H24.113-250701-0001' }),
        headers: { 'Content-Type': 'application/json' },
      });
    for (let time = 0; time < 2; time += 1) {
      const { headers, status } = await ask();
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
  });
});
