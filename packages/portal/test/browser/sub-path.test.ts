import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { serve, type Served } from '../support/command.ts';
import { example, mended, runNginx, type Nginx } from '../support/nginx.ts';
import { temporaryData } from '../support/portal.ts';
import { freePort, serverPath } from '../support/servers.ts';
import { launchBrowser } from './browser.ts';

const mostPages = 70;

describe.skipIf(serverPath('nginx') === null)('a portal at /motcua/ of an existing site', () => {
  let portal: Served;
  let nginx: Nginx;
  let browser: Browser;
  let site: string;
  let code: string;
  let digits: string;

  beforeAll(async () => {
    const port = await freePort();
    site = `http://127.0.0.1:${port}`;
    portal = await serve({
      MOTCUA_DATA: temporaryData(),
      MOTCUA_SITE: `${site}/motcua`,
      MOTCUA_PROXIES: '127.0.0.1',
    });
    [, code = '', digits = ''] = /(H24\.\S+) — .*(\d{4})\n/.exec(portal.out)!;
    nginx = await runNginx(({ http, folder }) => {
      const files = join(folder, 'site');
      mkdirSync(files, { recursive: true });
      writeFileSync(
        join(files, 'index.html'),
        '<title>Trang của phường</title><a href="/motcua">Một cửa</a>',
      );
      return `server {
  listen 127.0.0.1:${http}; listen 127.0.0.1:${port};
  root ${files};
  absolute_redirect off;
  location = /thu-tuc { return 200 "a page of the other site"; }
  location /api/ { return 200 "an API of the other site"; }
${mended(example('nginx-sub-path.conf'), [['127.0.0.1:4321', new URL(portal.url).host]])}
}`;
    });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await nginx?.stop();
    await portal?.stop();
  });

  it('keeps every page, file, form and link below its path, and leaves the other site alone', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin !== site || !pathname.startsWith('/motcua'))
        complaints.push(`asked for ${pathname}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        complaints.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
    page.on('console', (message) => {
      // Where a file names no picture of its own, the browser asks the host for one.
      const foreign = message.location().url === `${site}/favicon.ico`;
      if (message.type() === 'error' && !foreign) complaints.push(message.text());
    });
    const seen = new Set([`${site}/motcua`, `${site}/motcua/en`]);
    const kinds = new Map<string, number>();
    for (const address of seen) {
      if (!/\.(ics|csv|docx|json|xml|html)(\?|$)/.test(address)) {
        await page.goto(address);
        expect(await page.title()).not.toBe('Trang của phường');
        const canonical = await page
          .locator('link[rel=canonical]')
          .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
        if (canonical.some((href) => !href.startsWith(`${site}/motcua`)))
          complaints.push(`canonical of ${address}`);
        const links = await page.evaluate(() => [
          ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href),
          ...[...document.querySelectorAll('form')].map((form) => form.action),
        ]);
        for (const link of links) {
          const url = new URL(link);
          if (url.origin !== site || !url.protocol.startsWith('http')) continue;
          if (!url.pathname.startsWith('/motcua'))
            complaints.push(`${address} leads to ${url.pathname}`);
          url.hash = '';
          const kind = url.pathname.replace(/[\d.]+/g, '#') + [...url.searchParams.keys()].join();
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          if (kinds.get(kind)! <= 2 && seen.size < mostPages) seen.add(url.href);
        }
      } else {
        const file = await page.request.get(address);
        if (file.status() !== 200) complaints.push(`${file.status()} ${address}`);
        const text = await file.text();
        const whole = text.match(/https?:\/\/127\.0\.0\.1[^\s"'<]*/g) ?? [];
        for (const link of whole) {
          if (!link.startsWith(`${site}/motcua`)) complaints.push(`${address} names ${link}`);
        }
      }
    }
    await page.close();
    expect(complaints).toEqual([]);
    expect(seen.size).toBeGreaterThan(25);
  }, 120_000);

  it('answers its form, its suggestions, its feeds, its map and its API there', async () => {
    const page = await browser.newPage({ baseURL: `${site}/motcua/` });
    await page.goto(`${site}/motcua/tra-cuu`);
    await page.fill('#code', code);
    await page.fill('#phoneLast4', digits);
    await page.click('form[method=post] button');
    expect(page.url()).toBe(`${site}/motcua/tra-cuu`);
    expect(await page.locator('main').innerText()).toMatch(/\d{2}\/\d{1,2}\/\d{4}|ngày/);

    await page.goto(`${site}/motcua/thu-tuc`);
    const asked = page.waitForResponse((response) => response.url().includes('/motcua/api/v1/'));
    await page.locator('main input[name=q]').first().pressSequentially('khai sinh');
    expect((await asked).status()).toBe(200);
    await page.locator('[role=option]').first().click();
    await page.waitForURL(/\/motcua\/thu-tuc\/[\d.]+$/);

    for (const [path, wanted] of [
      ['/sitemap.xml', `<loc>${site}/motcua/thu-tuc</loc>`],
      ['/robots.txt', `Sitemap: ${site}/motcua/sitemap.xml`],
      ['/opensearch.xml', `template="${site}/motcua/thu-tuc?q=`],
      ['/xin-loi/atom.xml', `${site}/motcua/xin-loi`],
      ['/xin-loi/feed.json', `${site}/motcua/xin-loi`],
      ['/.well-known/security.txt', `Canonical: ${site}/motcua/.well-known/security.txt`],
      ['/api/openapi.json', '"servers":[{"url":"v1"}]'],
      ['/api/v1/wards/11411', '"code":"11411"'],
    ]) {
      const answer = await page.request.get(`${site}/motcua${path}`);
      expect([path, answer.status(), (await answer.text()).includes(wanted!)]).toEqual([
        path,
        200,
        true,
      ]);
    }
    for (const path of ['/', '/thu-tuc', '/motcuax', '/favicon.ico', '/api/v1/wards/11411']) {
      const answer = await page.request.get(portal.url + path);
      expect([path, answer.status()]).toEqual([path, 404]);
      expect(await answer.text()).toContain('href="/motcua"');
    }
    expect((await page.request.get(`${portal.url}/motcua/%zz`)).status()).toBe(400);
    expect((await page.request.get(`${portal.url}/healthz`)).status()).toBe(200);
    expect(await (await page.request.get(`${site}/thu-tuc`)).text()).toBe(
      'a page of the other site',
    );
    await page.close();
  }, 60_000);
});
