import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { openHosts, type Hosts } from './hosts.ts';
import { openStage, type Stage } from './portal.ts';

let hosts: Hosts;
let stage: Stage;
beforeAll(async () => {
  hosts = await openHosts();
  stage = await openStage({ MOTCUA_ALLOWED_ORIGINS: hosts.allowed });
});
afterAll(async () => {
  await stage.end();
  await hosts.end();
});

const hostPage = (frame: string, after = '') =>
  `<!doctype html><html lang="vi"><title>Trang khác</title><h1>Trang khác</h1>${frame}${after}</html>`;
const frameOf = (path: string, attributes = '') =>
  `<iframe src="${stage.portal.url}${path}" title="khung" width="400" height="300" ${attributes}></iframe>`;

const framed = async (page: Page): Promise<Frame> => {
  await page.waitForLoadState('load');
  return page.frames().find((frame) => frame !== page.mainFrame())!;
};
const shown = async (frame: Frame) => (await frame.locator('body').innerText()).trim();

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a frame in a page elsewhere, %s', (_, javaScriptEnabled) => {
  let visitor: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    visitor = await stage.visitor({ javaScriptEnabled });
    page = await visitor.newPage();
  });
  afterAll(() => visitor.close());

  it.each([
    ['procedures?query=khai+sinh', /Thủ tục đăng ký khai sinh/],
    ['procedure?code=1.001193', /Mang theo những gì/],
    ['lookup', /Mã hồ sơ/],
    ['statistics?period=2025-07', /90[\s\S]*67/],
    ['apologies?period=2025-07', /90 hồ sơ/],
    ['contact', /0225\s000\s0000/],
  ])('/nhung/%s is there on an allowed site', async (path, text) => {
    hosts.put('/', hostPage(frameOf(`/nhung/${path}`)));
    await page.goto(hosts.allowed);
    expect(await shown(await framed(page))).toMatch(text);
  });

  it('follows a dossier inside the frame, with nothing of it in any address', async () => {
    const [, code, digits] = /: (\S+) — .*: (\d{4})\n/.exec(stage.portal.out)!;
    hosts.put('/', hostPage(frameOf('/nhung/lookup', 'sandbox="allow-forms allow-popups"')));
    await page.goto(hosts.allowed);
    const frame = await framed(page);
    await frame.locator('[name=code]').fill(code!);
    await frame.locator('[name=phoneLast4]').fill(digits!);
    await frame.locator('button[type=submit]').click();
    await frame.locator('.answer').waitFor();
    expect(await shown(frame)).toMatch(/Đang giải quyết/);
    expect(await shown(frame)).toMatch(/\d{2}\/07\/2025/);
    for (const { url } of page.frames().map((each) => ({ url: each.url() }))) {
      expect(url).not.toContain(code);
      expect(url).not.toContain(digits);
    }
  });

  it('tells a site that is not allowed why, in place of the browser’s own refusal', async () => {
    hosts.put('/', hostPage(frameOf('/nhung/statistics')));
    await page.goto(hosts.other);
    const frame = await framed(page);
    expect(await shown(frame)).toContain('chưa được phép nhúng');
    expect(await shown(frame)).toContain(hosts.other);
    // The number of a port may hold that of the dossiers.
    expect((await shown(frame)).replaceAll(hosts.other, '')).not.toContain('90');
  });

  it('is refused by the browser where the site hides itself, and shows nothing', async () => {
    hosts.put('/', hostPage(frameOf('/nhung/statistics', 'referrerpolicy="no-referrer"')));
    await page.goto(hosts.other);
    await expect.poll(async () => (await framed(page)).url()).toContain('chrome-error');
    // The builder's snippet asks for the origin to be told, so that the reason can be shown.
    hosts.put('/', hostPage(frameOf('/nhung/statistics', 'referrerpolicy="origin"')), {
      'Referrer-Policy': 'no-referrer',
    });
    await page.goto(hosts.other);
    expect(await shown(await framed(page))).toContain('chưa được phép nhúng');
  });

  it('opens what one chooses outside the frame', async () => {
    hosts.put('/', hostPage(frameOf('/nhung/procedures?query=khai+sinh')));
    await page.goto(hosts.allowed);
    const frame = await framed(page);
    const opened = visitor.waitForEvent('page');
    await frame.getByRole('link', { name: 'Thủ tục đăng ký khai sinh', exact: true }).click();
    const other = await opened;
    await other.waitForLoadState();
    expect(other.url()).toContain(`${stage.portal.url}/thu-tuc/1.001193`);
    expect(await other.locator('h1').innerText()).toContain('khai sinh');
    await other.close();
  });
});

describe('the height of a frame', () => {
  const script = async () => {
    const response = await fetch(`${stage.portal.url}/widgets/manifest.json`);
    const { version, files } = (await response.json()) as {
      version: string;
      files: Record<string, { integrity: string }>;
    };
    return `<script type="module" src="${stage.portal.url}/widgets/v${version}/frame.js" integrity="${files['frame.js']!.integrity}" crossorigin="anonymous"></script>`;
  };
  const sandbox = 'sandbox="allow-forms allow-popups allow-same-origin allow-scripts"';
  const heightOf = (page: Page) =>
    page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
  const heightInside = async (page: Page) =>
    (await framed(page)).evaluate(() => document.documentElement.getBoundingClientRect().height);
  const fits = async (page: Page) => {
    await expect
      .poll(async () => Math.abs((await heightOf(page)) - (await heightInside(page)) - 4))
      .toBeLessThan(6);
  };

  it('follows what is in it, also after a form was sent, under a strict policy of the host', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    hosts.put('/', hostPage(frameOf('/nhung/lookup', sandbox), await script()), {
      'Content-Security-Policy': `default-src 'none'; script-src ${stage.portal.url}; frame-src ${stage.portal.url}; require-trusted-types-for 'script'; trusted-types 'none'`,
    });
    await page.goto(hosts.allowed);
    await fits(page);
    const before = await heightOf(page);
    const frame = await framed(page);
    await frame.locator('[name=code]').fill('H24.113-250702-0001');
    await frame.locator('button[type=submit]').click();
    await frame.locator('.answer').waitFor();
    await fits(page);
    expect(await heightOf(page)).toBeGreaterThan(before);
    expect(complaints).toEqual([]);
    await visitor.close();
  });

  it('takes no word from another window, and gives none to it', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    hosts.put('/', hostPage(frameOf('/nhung/contact', sandbox), await script()));
    await page.goto(hosts.allowed);
    await fits(page);
    const before = await heightOf(page);
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      port1.postMessage({ height: 5000, filling: null });
      window.postMessage({ motcua: 'frame', version: 1, height: 5000 }, '*', [port2]);
    });
    await page.waitForTimeout(300);
    expect(await heightOf(page)).toBe(before);
    await visitor.close();
  });

  it('stops where a page follows its own frame, and names what grows', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    const warned = page.waitForEvent('console', (message) => message.type() === 'warning');
    hosts.put('/', hostPage(frameOf('/nhung/contact', sandbox), await script()));
    await page.goto(hosts.allowed);
    await fits(page);
    await (
      await framed(page)
    ).evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.planted { height: calc(100vh + 40px) }');
      document.adoptedStyleSheets = [sheet];
      const planted = document.createElement('div');
      planted.className = 'planted';
      document.body.append(planted);
    });
    const text = (await warned).text();
    expect(text).toContain('div.planted');
    expect(text).toContain('100vh');
    const height = await heightOf(page);
    await page.waitForTimeout(500);
    expect(await heightOf(page)).toBe(height);
    expect(height).toBeLessThan(2000);
    await visitor.close();
  });
});
