import { Agent, request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';
import { example, mended, runNginx, type Nginx } from '../support/nginx.ts';
import { serverPath } from '../support/servers.ts';

const agent = new Agent({ rejectUnauthorized: false });

describe.skipIf(serverPath('nginx') === null)('nginx.conf in front of the portal', () => {
  let portal: Served;
  let nginx: Nginx;
  beforeAll(async () => {
    portal = await serve({
      MOTCUA_DATA: await filledData(),
      MOTCUA_PROXIES: '127.0.0.1,::1',
      MOTCUA_SITE: 'https://phuong.example',
    });
    nginx = await runNginx(({ http, https, cert, key }) =>
      mended(example('nginx.conf'), [
        ['127.0.0.1:4321', new URL(portal.url).host],
        ['listen 80;', `listen 127.0.0.1:${http};`],
        ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
        ['/etc/letsencrypt/live/phuong.example/fullchain.pem', cert],
        ['/etc/letsencrypt/live/phuong.example/privkey.pem', key],
      ]),
    );
  }, 60_000);
  afterAll(async () => {
    agent.destroy();
    await nginx.stop();
    await portal.stop();
  });

  const ask = (
    path: string,
    { method = 'GET', body = '', headers = {} as Record<string, string> } = {},
  ): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
    new Promise((done, failed) => {
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port: nginx.https,
          path,
          method,
          headers: {
            Host: 'phuong.example',
            'Content-Length': Buffer.byteLength(body),
            ...headers,
          },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          response.once('end', () =>
            done({ status: response.statusCode!, headers: response.headers, text }),
          );
        },
      );
      sent.once('error', failed);
      sent.end(body);
    });

  it('leads from http to https, and says over TLS that it shall stay so', async () => {
    const plain = await fetch(`http://127.0.0.1:${nginx.http}/thu-tuc`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('Location')?.endsWith('/thu-tuc')]).toEqual([
      301,
      true,
    ]);
    const secure = await ask('/thu-tuc');
    expect(secure.status).toBe(200);
    expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(secure.text).toContain('<link rel="canonical" href="https://phuong.example/thu-tuc"');
  });

  it('passes on who asks, and nothing that a client makes up', async () => {
    const lookup = (from: string) =>
      ask('/api/v1/wards/11411/dossiers/lookup', {
        method: 'POST',
        body: JSON.stringify({ code: 'H24.113-250701-0001', phoneLast4: '0000' }),
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': from },
      });
    const verdicts: unknown[] = [];
    for (const from of ['6.6.6.1', '6.6.6.2', '6.6.6.3', '6.6.6.4']) {
      verdicts.push((JSON.parse((await lookup(from)).text) as { digits: string }).digits);
    }
    // Were the made-up addresses believed, none of the other codes would be slowed for it.
    const other = await ask('/api/v1/wards/11411/dossiers/lookup', {
      method: 'POST',
      body: JSON.stringify({ code: 'H24.113-250701-0002', phoneLast4: '0000' }),
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '6.6.6.9' },
    });
    expect(verdicts.slice(0, 3)).toEqual(['not-match', 'not-match', 'not-match']);
    expect((JSON.parse(other.text) as { digits: string }).digits).toBe('wait');
    expect(other.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('takes the look-up form of a page behind TLS, and passes live figures on at once', async () => {
    const form = await ask('/tra-cuu', {
      method: 'POST',
      body: 'code=H24.113-250701-0003',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'https://phuong.example',
      },
    });
    expect(form.status).toBe(200);
    const first = await new Promise<string>((done, failed) => {
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port: nginx.https,
          path: '/api/v1/wards/11411/statistics/live',
          headers: { Host: 'phuong.example' },
        },
        (response) => {
          let text = '';
          response.on('data', (piece: Buffer) => {
            text += piece.toString();
            if (!/^data:/m.test(text)) return;
            sent.destroy();
            done(text);
          });
        },
      );
      sent.once('error', failed);
      sent.setTimeout(5_000, () => sent.destroy(new Error('no event')));
      sent.end();
    });
    expect(first).toMatch(/^id: /m);
  });
});
