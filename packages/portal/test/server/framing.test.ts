import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from 'node:http';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const allowed = 'https://duoc-phep.example.vn';
const other = 'https://nguoi-khac.example.vn';
const frames = [
  'procedures',
  'procedure?code=1.001193',
  'lookup',
  'statistics',
  'apologies',
  'contact',
];

let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData(), MOTCUA_ALLOWED_ORIGINS: allowed });
}, 30_000);
afterAll(() => portal.stop());

/** As a browser asks; `fetch` would not let us say where a request goes. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<{ status: number; policy: string; headers: Record<string, unknown>; text: string }> =>
  new Promise((done, failed) => {
    const asked = request(
      portal.url + path,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(body === undefined
            ? {}
            : {
                'Content-Type': 'application/x-www-form-urlencoded',
                'Content-Length': String(Buffer.byteLength(body)),
              }),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () =>
          done({
            status: response.statusCode!,
            policy: String(response.headers['content-security-policy']),
            headers: response.headers,
            text,
          }),
        );
      },
    );
    asked.once('error', failed);
    asked.end(body);
  });

const framedBy = (origin: string) => ({
  'Sec-Fetch-Dest': 'iframe',
  'Sec-Fetch-Site': 'cross-site',
  Referer: `${origin}/`,
});

describe('pages for frames', () => {
  it.each(frames)('%s may be framed by the portal and by allowed sites alone', async (frame) => {
    const { status, policy, text } = await ask(`/nhung/${frame}`, framedBy(allowed));
    expect(status).toBe(200);
    expect(policy).toContain(`frame-ancestors 'self' ${allowed}`);
    expect(policy).not.toMatch(/frame-ancestors[^;]*\*/);
    expect(text).toContain('Phường Đông Hải');
    expect(text).toContain('target="_blank" rel="noopener"');
    expect(text).toContain('23:59 ngày 11/07/2025');
  });

  it('are refused to another site in words, with the line that would allow it and nothing else', async () => {
    const { status, policy, text, headers } = await ask('/nhung/statistics', framedBy(other));
    expect(status).toBe(403);
    expect(policy).toContain('frame-ancestors *');
    expect(text).toContain(`allowedOrigins: [&#39;${other}&#39;],`);
    expect(text).not.toMatch(/<form|<input|key-figure/);
    expect(String(headers['vary'])).toMatch(/Referer/);
  });

  it('are refused in English where the frame asked for English', async () => {
    const { text } = await ask('/nhung/contact?lang=en', framedBy(other));
    expect(text).toContain('lang="en"');
    expect(text).toContain('not on the list');
  });

  it('stay themselves where nobody can tell who frames them: the browser keeps to the policy', async () => {
    for (const headers of [
      {},
      { Referer: `${other}/` },
      { 'Sec-Fetch-Dest': 'iframe', 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Site': 'cross-site', Referer: `${other}/` },
    ] as Record<string, string>[]) {
      const { status, policy } = await ask('/nhung/statistics', headers);
      expect(status).toBe(200);
      expect(policy).toContain(`frame-ancestors 'self' ${allowed}`);
    }
  });

  it('reflect no origin that is none', async () => {
    const { text } = await ask(
      `/nhung/khong-duoc-phep?origin=${encodeURIComponent('https://a.vn/"><script>')}`,
    );
    expect(text).not.toContain('a.vn');
    expect(text).not.toMatch(/allowedOrigins:/);
  });

  it('leave every other page unframed', async () => {
    for (const path of [
      '/',
      '/tra-cuu',
      '/nhung',
      '/en/nhung',
      '/kiosk',
      '/man-hinh',
      '/thong-ke',
    ]) {
      expect((await ask(path, framedBy(allowed))).policy).toContain("frame-ancestors 'none'");
    }
  });
});

describe('the look-up in a frame', () => {
  const code = 'code=H24.113-250702-0001';

  it('answers its own form, one of a sandboxed frame, and one of an old browser, and keeps nothing', async () => {
    for (const headers of [
      { Origin: 'null', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'iframe' },
      { Origin: portal.url, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'iframe' },
      { Origin: allowed, 'Sec-Fetch-Site': 'cross-site' },
      {},
    ] as Record<string, string>[]) {
      const answer = await ask('/nhung/lookup', headers, code);
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.policy).toContain(`frame-ancestors 'self' ${allowed}`);
      expect(answer.text).toContain('H24.113-250702-0001');
    }
  });

  it('takes no form from a site that is not allowed', async () => {
    const { status, text } = await ask(
      '/nhung/lookup',
      { Origin: other, 'Sec-Fetch-Site': 'cross-site' },
      code,
    );
    expect(status).toBe(403);
    expect(text).not.toContain('H24');
  });
});
