import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '@motcua/sdk';
import { operations } from '@motcua/sdk/schemas';
import { widgets } from '@motcua/widgets/describe';
import { safetyHeaders } from '../../src/server/headers.ts';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';
import { raw } from '../support/raw.ts';

let portal: Served;
beforeAll(async () => {
  portal = await serve({
    MOTCUA_DATA: temporaryData(),
    MOTCUA_SITE: 'https://phuong.example',
    MOTCUA_PROXIES: '127.0.0.1',
  });
}, 60_000);
afterAll(() => portal.stop());

/** What is wrong with the headers of one answer. */
const faults = ({ headers }: Response, path: string): string[] => {
  const policy = headers.get('Content-Security-Policy') ?? '';
  const wanted: [boolean, string][] = [
    [policy.startsWith("default-src 'none';"), 'policy'],
    [!/unsafe|\*|https?:/.test(policy), 'policy too open'],
    [policy.includes("frame-ancestors 'none'") || path.startsWith('/nhung/'), 'framed'],
    [headers.get('X-Content-Type-Options') === 'nosniff', 'nosniff'],
    [headers.get('Referrer-Policy') === 'same-origin', 'referrer'],
    [/camera=\(\)/.test(headers.get('Permissions-Policy') ?? ''), 'permissions'],
    [headers.get('Cross-Origin-Opener-Policy') === 'same-origin', 'opener'],
    [
      headers.get('Cross-Origin-Resource-Policy') ===
        (/^\/(?:(?:api|widgets|badge|_astro)(?:\/|$)|nhung\/)/.test(path)
          ? 'cross-origin'
          : 'same-origin'),
      'resource',
    ],
    [headers.get('Strict-Transport-Security') === 'max-age=31536000', 'transport'],
    [/^[\w-]{36}$/.test(headers.get('X-Request-Id') ?? ''), 'request id'],
  ];
  return wanted.flatMap(([right, name]) => (right ? [] : [`${path}: ${name}`]));
};

const secure = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.7' };
const ask = (path: string, init: RequestInit = {}) =>
  fetch(portal.url + path, {
    redirect: 'manual',
    ...init,
    headers: { ...secure, ...(init.headers as Record<string, string>) },
  });

const mostPages = 90;

it('stands on every page that links lead to, on every file they load, and again on its 304', async () => {
  const seen = new Set(['/', '/sitemap.xml', '/robots.txt', '/opensearch.xml', '/favicon.svg']);
  const found: string[] = [];
  const procedures = new Map<string, number>();
  for (const path of seen) {
    if (seen.size > 2_000) break;
    const response = await ask(path);
    found.push(...faults(response, path.split('?', 1)[0]!));
    const tag = response.headers.get('ETag');
    const text = await response.text();
    if (tag !== null) {
      const again = await ask(path, { headers: { 'If-None-Match': tag } });
      if (again.status === 304) found.push(...faults(again, path.split('?', 1)[0]!));
    }
    for (const [, link] of text.matchAll(/\s(?:href|src|action)="(\/[^"#]*)/g)) {
      const to = link!.replaceAll('&#38;', '&').replaceAll('&amp;', '&');
      // 410 pages of one kind: some of them stand for all.
      const kind = to.replace(/[\d.]+/g, '#').replace(/=[^&]*/g, '=');
      const count = procedures.get(kind) ?? 0;
      procedures.set(kind, count + 1);
      if (count < 4 && seen.size < mostPages) seen.add(to);
    }
  }
  expect(found).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
}, 120_000);

it('stands on every answer of the API, those that refuse included', async () => {
  const client = createClient({ baseUrl: portal.url, ward: '11411' });
  const { items } = await client.procedures.list({ limit: 1 });
  const found: string[] = [];
  for (const { method, path, stream } of operations as readonly (typeof operations)[number][] &
    readonly { method: string; path: string; stream?: true }[]) {
    const filled = path
      .replace('{ward}', '11411')
      .replace('{code}', items[0]!.code)
      .replace('{month}', '2025-07')
      .replace(/\{\w+\}/g, '1');
    const url = `/api/v1${filled}`;
    const answers = [
      await ask(url, { method, ...(method === 'POST' && { body: '{}' }), signal: null }),
      await ask(url, { method: 'DELETE' }),
      await ask(url, { method: 'OPTIONS', headers: { Origin: 'https://a.example' } }),
      await ask(`${url}?nonsense=1`, { method: 'HEAD' }),
    ];
    for (const answer of answers) found.push(...faults(answer, url));
    if (stream) await answers[0]!.body?.cancel();
  }
  for (const { name } of widgets) {
    const url = `/api/v1/wards/11411/views/${name}`;
    const code = name === 'procedure' ? `?code=${items[0]!.code}` : '';
    for (const init of [
      {},
      { method: 'HEAD' },
      { method: 'POST', body: '{}' },
      { method: 'OPTIONS', headers: { Origin: 'https://a.example' } },
    ] as RequestInit[]) {
      found.push(...faults(await ask(url + code, init), url));
    }
  }
  for (const path of ['/api', '/api/openapi.json', '/api/nothing', '/api/v1/wards/99999']) {
    found.push(...faults(await ask(path), path));
  }
  expect(found).toEqual([]);
});

it('stands on refusals, on health, and on paths of shared things', async () => {
  const found: string[] = [];
  const long = 'a'.repeat(9_000);
  for (const [path, init] of [
    ['/khong-co', {}],
    ['/%zz', {}],
    [`/thu-tuc?q=${long}`, {}],
    ['/', { method: 'DELETE' }],
    ['/', { method: 'POST', body: 'a' }],
    ['/tra-cuu', { method: 'POST', body: 'x'.repeat(70_000) }],
    ['/tra-cuu', { method: 'POST', body: 'code=1', headers: { Origin: 'https://evil.example' } }],
    ['/healthz', {}],
    ['/readyz', {}],
    ['/.well-known/security.txt', {}],
    ['/badge/x.svg', {}],
    ['/widgets/x.js', {}],
  ] as [string, RequestInit][]) {
    // An address that can't be one is refused before its path is known.
    found.push(...faults(await ask(path, init), path === '/%zz' ? '/' : path.split('?', 1)[0]!));
  }
  expect(found).toEqual([]);
});

it('stands on the answers to bytes that are no request', async () => {
  for (const [bytes, status] of [
    ['nonsense\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ] as const) {
    const answer = await raw(portal.url, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain("Content-Security-Policy: default-src 'none'");
    expect(answer).toContain('X-Content-Type-Options: nosniff');
  }
});

it('lets only the allowed sites frame, and only the frames that are made for it', () => {
  const ancestors = (path: string) =>
    /frame-ancestors (.*)$/.exec(safetyHeaders(path, ['https://a.example'])[1]!)?.[1];
  expect(ancestors('/nhung/lookup')).toBe("'self' https://a.example");
  for (const path of ['/', '/nhung', '/en/nhung', '/nhungx', '/tra-cuu', '/api/nhung', '/en']) {
    expect(ancestors(path)).toBe("'none'");
  }
});

it('speaks of TLS only where a trusted proxy says so', async () => {
  const plain = await fetch(portal.url);
  expect(plain.headers.get('Strict-Transport-Security')).toBeNull();
  const asked = await fetch(portal.url, { headers: { 'X-Forwarded-Proto': 'http' } });
  expect(asked.headers.get('Strict-Transport-Security')).toBeNull();
});
