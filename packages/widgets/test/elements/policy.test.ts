import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../../portal/test/support/command.ts';
import { temporaryData } from '../../../portal/test/support/portal.ts';
import { widgets } from '../../src/describe.ts';
import { inState, launchBrowser, openSite, shown, watch, type Site } from './stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let portal: Served;
let browser: Browser;
/** A site that may look dossiers up. */
let allowed: Site;
beforeAll(async () => {
  allowed = await openSite(() => page(pinned('motcua-lookup'), element('motcua-lookup')), strict);
  [portal, browser] = await Promise.all([
    serve({ MOTCUA_DATA: temporaryData(), MOTCUA_ALLOWED_ORIGINS: allowed.url }),
    launchBrowser(),
  ]);
});
afterAll(() => Promise.all([portal.stop(), browser.close(), allowed.close()]));

const element = (tag: string, more = '') =>
  `<${tag} endpoint="${portal.url}" ward="11411" ${tag === 'motcua-procedure' ? 'code="1.001193"' : ''} ${more}><a href="/x">liên kết của trang</a></${tag}>`;

const page = (head: string, body: string, attributes = 'lang="vi"') =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Trang</title><link rel="stylesheet" href="/w/reserve.css">${head}</head><body>${body}<p id="after">sau</p></body></html>`;

const pinned = (name: string) => `<script type="module" src="/w/${name}.js"></script>`;

const strict = () =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${portal.url}; require-trusted-types-for 'script'; trusted-types 'none'`;

const withSite = async (
  html: string,
  policy: (() => string) | undefined,
  work: (site: Site) => Promise<void>,
) => {
  const site = await openSite(() => html, policy);
  try {
    await work(site);
  } finally {
    await site.close();
  }
};

/** The page's missing icon is noted by the browser itself. */
const ours = (errors: string[]) => errors.filter((text) => !text.includes('favicon'));

const tags = widgets.map(({ tag }) => tag);
const all = (more = '') => tags.map((tag) => element(tag, more)).join('');

describe('under the strictest policy', () => {
  it.each([
    ...tags.map((tag) => [tag, `${tag}.js alone`, tag] as const),
    ['all six', 'all.js', 'all'] as const,
    ['all six', 'the loader', 'v0/loader'] as const,
  ])('%s shows its content through %s and breaks none of it', async (which, _, file) => {
    const used = tags.filter((tag) => tag === which || which === 'all six');
    const html = page(pinned(file), used.map((tag) => element(tag)).join(''));
    await withSite(html, strict, async ({ url }) => {
      const {
        page: tab,
        errors,
        warnings,
        breaches,
      } = await watch(browser, {
        viewport: { width: 900, height: 4000 },
      });
      await tab.goto(url);
      for (const tag of used) {
        await inState(tab, tag, 'ready');
        expect(await shown(tab, tag)).toMatch(/\S/);
      }
      expect(await tab.getByText('liên kết của trang').first().isVisible()).toBe(false);
      expect(await breaches()).toEqual([]);
      expect(ours(errors)).toEqual([]);
      expect(warnings).toEqual([]);
      await tab.close();
    });
  });
});

it('a page that the ward allows looks a dossier up, under that policy too', async () => {
  const { page: tab, errors, breaches } = await watch(browser);
  await tab.goto(allowed.url);
  await inState(tab, 'motcua-lookup', 'ready');
  await tab.getByLabel('Mã hồ sơ').fill('H24.113-250704-0002');
  await tab.getByLabel('4 số cuối').fill('3238');
  await tab.getByRole('button').click();
  await expect.poll(() => shown(tab, 'motcua-lookup')).toMatch(/Tiếp nhận: \d\d\/07\/2025/);
  await tab.getByLabel('4 số cuối').fill('0000');
  await tab.keyboard.press('Enter');
  await expect.poll(() => shown(tab, 'motcua-lookup')).toContain('Bốn số không khớp');
  expect(tab.url()).toBe(`${allowed.url}/`);
  expect(await breaches()).toEqual([]);
  expect(ours(errors)).toEqual([]);
  await tab.close();
});

describe('on any page', () => {
  it.each([
    [320, 'vi'],
    [320, 'en'],
    [800, 'vi'],
    [800, 'en'],
  ])('nothing moves at a width of %i px, in %s', async (width, language) => {
    const html = page(pinned('all'), all(`lang="${language}"`));
    await withSite(html, undefined, async ({ url }) => {
      const { page: tab, shift } = await watch(browser, { viewport: { width, height: 6000 } });
      await tab.goto(url);
      for (const tag of tags) await inState(tab, tag, 'ready');
      await tab.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
      );
      expect(await shift()).toBe(0);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      await tab.close();
    });
  });

  it.each([
    ['light', 'ltr', 'none', ''],
    ['dark', 'rtl', 'active', ''],
    ['dark', 'rtl', 'none', ''],
    ['light', 'ltr', 'none', 'theme="dark"'],
  ] as const)(
    'axe objects to nothing at twice the text: %s, %s, forced colours %s, %s',
    async (colorScheme, dir, forcedColors, more) => {
      const colours =
        colorScheme === 'dark' ? 'background:#111;color:#eee' : 'background:#fff;color:#222';
      const html = page(
        `${pinned('all')}<style>body{${colours};font-size:200%}</style>`,
        `<main><h1>Trang</h1>${all(more)}</main>`,
        `lang="vi" dir="${dir}"`,
      );
      await withSite(html, undefined, async ({ url }) => {
        const { page: tab } = await watch(browser, {
          colorScheme,
          forcedColors,
          viewport: { width: 640, height: 900 },
        });
        await tab.goto(url);
        for (const tag of tags) await inState(tab, tag, 'ready');
        await tab.evaluate(axe);
        const found = await tab.evaluate(async () => {
          const { axe: run } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        // The page's own last line stands in no landmark.
        expect(found.filter((each) => !each.startsWith('region'))).toEqual([]);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
          true,
        );
        await tab.close();
      });
    },
  );
});

it('a changed file is refused by the loader, which says so; the fallback stays', async () => {
  const site = await openSite(() => page(pinned('v0/loader'), element('motcua-contact')));
  const { page: tab, warnings } = await watch(browser);
  await tab.route('**/motcua-contact.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};window.changed=1` });
  });
  await tab.goto(site.url);
  await expect.poll(() => warnings.join()).toContain('motcua-contact.js');
  expect(
    await tab.evaluate(() => 'changed' in window || !!customElements.get('motcua-contact')),
  ).toBe(false);
  expect(await tab.getByText('liên kết của trang').isVisible()).toBe(true);
  await tab.close();
  await site.close();
});

it('the loader loads what comes near the viewport, and only that', async () => {
  const far = '<div style="height:5000px"></div>';
  const site = await openSite(() =>
    page(pinned('v0/loader'), `${element('motcua-contact')}${far}${element('motcua-apologies')}`),
  );
  const { page: tab } = await watch(browser);
  await tab.goto(site.url);
  await inState(tab, 'motcua-contact', 'ready');
  const defined = (tag: string) => tab.evaluate((name) => !!customElements.get(name), tag);
  expect([await defined('motcua-apologies'), await defined('motcua-lookup')]).toEqual([
    false,
    false,
  ]);
  await tab.evaluate(() => scrollTo(0, 1e6));
  await inState(tab, 'motcua-apologies', 'ready');
  await tab.evaluate(() => document.body.append(document.createElement('motcua-lookup')));
  await expect.poll(() => defined('motcua-lookup')).toBe(true);
  await tab.close();
  await site.close();
});
