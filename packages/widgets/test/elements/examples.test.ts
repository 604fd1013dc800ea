import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveExample } from '../../../../examples/serve.mjs';
import { serve, type Served } from '../../../portal/test/support/command.ts';
import { temporaryData } from '../../../portal/test/support/portal.ts';
import { version } from '../../package.json';
import { inState, launchBrowser, shown, watch, type Site } from './stage.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const run = promisify(execFile);

let portal: Served;
let browser: Browser;
/** Where the portal's `/widgets` are: another origin than the page's. */
let files: Site;
beforeAll(async () => {
  [portal, browser, files] = await Promise.all([
    serve({ MOTCUA_DATA: temporaryData() }),
    launchBrowser(),
    serveExample('plain-html'),
  ]);
});
afterAll(() => Promise.all([portal.stop(), browser.close(), files.close()]));

/** Opens an example, sees each of its elements ready, and holds its requests to three origins. */
const open = async (name: string, javaScriptEnabled = true) => {
  const site = await serveExample(name, { portal: portal.url, widgets: files.url });
  const watched = await watch(browser, {
    viewport: { width: 1200, height: 900 },
    javaScriptEnabled,
  });
  const { page } = watched;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${site.url}/`);
  const tags = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((each) => each.startsWith('motcua-')),
    ),
  ]);
  return {
    ...watched,
    tags,
    site,
    ready: async () => {
      for (const tag of tags) {
        await page.locator(tag).first().scrollIntoViewIfNeeded();
        await inState(page, tag, 'ready');
        expect(await shown(page, tag)).toMatch(/\S/);
      }
    },
    errors: () => watched.errors,
    foreign: () =>
      asked.filter((origin) => ![site.url, portal.url, files.url, 'null'].includes(origin)),
    close: () => Promise.all([page.close(), site.close()]),
  };
};

it.each([
  ['plain-html', 6],
  ['old-cms', 6],
  ['strict-policy', 3],
  ['kiosk', 3],
])(
  '%s: every element is defined and shows its content; no page error, no foreign request',
  async (name, count) => {
    const { page, tags, ready, errors, foreign, breaches, warnings, close } = await open(name);
    expect(tags).toHaveLength(count);
    await ready();
    expect(errors()).toEqual([]);
    expect(warnings).toEqual([]);
    expect(await breaches()).toEqual([]);
    expect(foreign()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await close();
  },
);

it('old-cms: neither the page nor its old styles are harmed by each other', async () => {
  const { page, ready, close } = await open('old-cms');
  await ready();
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  const inside = await page.locator('motcua-procedures button').evaluate((button) => {
    const { backgroundColor, textTransform, letterSpacing } = getComputedStyle(button);
    return [backgroundColor, textTransform, letterSpacing];
  });
  expect(inside).toEqual(['rgba(0, 0, 0, 0)', 'none', 'normal']);
  const href = await page.locator('motcua-contact a').last().getAttribute('href');
  expect(href).toBe(`${portal.url}/trung-tam`);
  // Names that only the page's own scripts may have put there.
  const names = await page.evaluate(() => Object.keys(window).filter((key) => key.length < 4));
  expect(names.filter((key) => !['$', 'top'].includes(key))).toEqual([]);
  expect(await page.evaluate(() => '$' in window && 'jQuery' in window)).toBe(true);
  await close();
});

it('kiosk: what stands still is asked anew every ten minutes', async () => {
  const { page, ready, close } = await open('kiosk');
  await ready();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll<HTMLElementTagNameMap['motcua-contact']>('motcua-contact')].map(
        (each) => each.refresh(),
      ),
    ),
  );
  expect(asked).toContain('/api/v1/wards/11411/views/contact');
  await close();
});

it('react: chosen procedures open in the page, another month is asked for, events arrive', async () => {
  await run(process.execPath, ['build.mjs'], { cwd: join(examples, 'react') });
  const { page, ready, errors, foreign, close } = await open('react');
  await page.waitForSelector('motcua-statistics');
  await inState(page, 'motcua-statistics', 'ready');
  await expect.poll(() => page.locator('#received').innerText()).toBe('90');
  await inState(page, 'motcua-procedures', 'ready');
  await page.locator('motcua-procedures li a').first().click();
  await inState(page, 'motcua-procedure', 'ready');
  expect(await shown(page, 'motcua-procedure')).toContain('khai sinh');
  await page.locator('main > label > input').fill('2031-01');
  await expect.poll(() => shown(page, 'motcua-statistics')).toContain('Chưa có số liệu');
  await ready();
  expect(errors()).toEqual([]);
  expect(foreign()).toEqual([]);
  await close();
});

it('astro: complete without JavaScript, drawn on the server; with it the same content goes live', async () => {
  const from = join(examples, 'astro');
  const astro = createRequire(join(from, 'package.json')).resolve('astro/package.json');
  await run(process.execPath, [join(dirname(astro), 'bin', 'astro.mjs'), 'build'], {
    cwd: from,
    env: {
      ...process.env,
      MOTCUA_ENDPOINT: portal.url,
      MOTCUA_FILES: `${files.url}/widgets/v${version}`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const still = await open('astro', false);
  for (const [tag, words] of [
    ['motcua-statistics', '90'],
    ['motcua-contact', '0225 000 0000'],
    ['motcua-procedures', 'Thủ tục đăng ký khai sinh'],
    ['motcua-lookup', 'Tra cứu hồ sơ'],
  ])
    expect(await still.page.locator(tag!).getByText(words!).first().isVisible()).toBe(true);
  expect(await still.page.getByText('Số liệu', { exact: true }).isVisible()).toBe(false);
  await still.close();
  const { ready, errors, shift, close } = await open('astro');
  await ready();
  expect(errors()).toEqual([]);
  expect(await shift()).toBe(0);
  await close();
});
