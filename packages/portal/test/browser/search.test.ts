import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { objections } from './axe.ts';
import { openStage, type Stage } from './portal.ts';

const site = 'https://phuong.example';

let stage: Stage;
let visitor: BrowserContext;
let page: Page;
let box: Locator;
let options: Locator;

beforeAll(async () => {
  stage = await openStage({ MOTCUA_SITE: site });
});
afterAll(() => stage.end());

const open = async (path: string, javaScriptEnabled = true) => {
  visitor = await stage.visitor({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
  page = await visitor.newPage();
  await page.goto(path);
  box = page.locator('#q');
  options = page.locator('.suggestions [role=option]');
};
const chosen = () => page.locator('[role=option][aria-selected=true]');
/** At once: between two keys the list is that of the words so far. */
const type = async (text: string) => {
  await box.fill(text);
  await options.first().waitFor();
};
afterEach(() => visitor.close());

describe.each(['/', '/thu-tuc', '/en/thu-tuc', '/khong-co-trang-nay'])(
  'the box of %s, while one types',
  (path) => {
    beforeEach(() => open(path));

    it('suggests what is meant, and Enter on a suggestion opens it', async () => {
      await type('giay doc than');
      expect(await box.getAttribute('role')).toBe('combobox');
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await chosen().innerText()).toContain('Giấy xác nhận tình trạng hôn nhân');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/thu-tuc\/1\.004873$/);
      expect(page.url().includes('/en/')).toBe(path.startsWith('/en'));
    });
  },
);

describe('the list of suggestions', () => {
  beforeEach(() => open('/thu-tuc'));

  it('goes round by the arrows, with the focus and the caret always in the box', async () => {
    await type('khai sinh');
    const count = await options.count();
    expect(count).toBeGreaterThan(2);
    const seen: (string | null)[] = [];
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press('ArrowDown');
      seen.push(await box.getAttribute('aria-activedescendant'));
      expect(await box.evaluate((input) => document.activeElement === input)).toBe(true);
    }
    expect(new Set(seen).size).toBe(count);
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await box.getAttribute('aria-activedescendant')).toBe(seen.at(-1));
    const id = (await box.getAttribute('aria-activedescendant'))!;
    expect(await page.locator(`[id="${id}"]`).getAttribute('aria-selected')).toBe('true');
  });

  it.each([
    ['Home', 0],
    ['End', 'khai sinh'.length],
  ])('%s moves the caret, and Enter means the text again', async (key, caret) => {
    await type('khai sinh');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(key);
    expect(await chosen().count()).toBe(0);
    expect(await box.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(caret);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/thu-tuc\?q=khai\+sinh/);
  });

  it('closes by Escape and keeps the words; the arrow brings it back', async () => {
    await type('khai sinh');
    await page.keyboard.press('Escape');
    expect(await options.first().isVisible()).toBe(false);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('.suggestion-status').textContent()).toBe('');
    expect(await box.inputValue()).toBe('khai sinh');
    await page.keyboard.press('ArrowDown');
    expect(await chosen().count()).toBe(1);
  });

  it('closes when one leaves by Tab, and says nothing when an answer comes late', async () => {
    await page.route('**/procedures?*', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await box.pressSequentially('khai sinh');
    await page.waitForRequest(/procedures\?q=/);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(700);
    expect(await options.count()).toBe(0);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
  });

  it('opens what a finger presses', async () => {
    await type('sao y');
    await options.first().click();
    await page.waitForURL(/\/thu-tuc\/2\.000815$/);
  });

  it('is told politely: how many, and none', async () => {
    const status = page.locator('[data-suggest] [role=status]');
    await type('khai sinh');
    expect(await status.innerText()).toMatch(/^\d gợi ý/);
    await box.fill('xyzzy blorb');
    await expect.poll(() => status.innerText()).toContain('Chưa có gợi ý');
    await box.fill('ly hôn');
    await expect.poll(() => status.innerText()).toContain('Tòa án');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
  });

  it('stays away when the line drops, and the button still searches', async () => {
    await page.route('**/api/**', (route) => route.abort());
    await box.pressSequentially('khai sinh');
    await page.waitForTimeout(500);
    expect(await options.count()).toBe(0);
    await page.getByRole('button', { name: 'Tìm thủ tục' }).click();
    await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh', exact: true }).waitFor();
  });

  it('has nothing that axe objects to', async () => {
    await type('khai sinh');
    await page.keyboard.press('ArrowDown');
    expect(await objections(page)).toEqual([]);
  });
});

describe.each([
  [360, 740],
  [1366, 768],
])('on a screen of %i × %i', (width, height) => {
  /** How far the first of these is from where the call bar or the screen ends; negative is out of sight. */
  const roomBelow = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const bar = document.querySelector('.call')!.getBoundingClientRect();
        const end = bar.height > 0 ? bar.top : window.innerHeight;
        return end - element.getBoundingClientRect().bottom;
      });
  beforeEach(async () => {
    await open('/');
    await page.setViewportSize({ width, height });
  });

  it.each([
    ['the first result', '/thu-tuc?q=khai+sinh', '.procedure .purpose'],
    ['the first result', '/thu-tuc?q=ho+tich', '.procedure > a'],
    ['the first result', '/thu-tuc?q=khai+sinh&channel=online', '.procedure .purpose'],
    ['the first result', '/thu-tuc?field=H%E1%BB%99+t%E1%BB%8Bch', '.procedure > a'],
    ['the first result', '/en/thu-tuc?q=ket+hon', '.procedure .purpose'],
    ['the right office', '/thu-tuc?q=ly+hon', '.note strong'],
    ['what it is for', '/thu-tuc/2.000815', '.lead'],
  ])('%s of %s is in sight', async (_, path, selector) => {
    await page.goto(path);
    expect(await roomBelow(selector)).toBeGreaterThan(0);
  });
});

describe('without JavaScript', () => {
  it('the box searches, fields narrow with their counts, and nothing empty is shown', async () => {
    await open('/', false);
    await box.fill('khai sinh');
    await page.keyboard.press('Enter');
    expect(await page.locator('.procedure a').first().innerText()).toContain('khai sinh');
    const facet = page.getByRole('link', { name: /^Chứng thực \(\d+\)$/ });
    const count = Number(/\d+/.exec(await facet.innerText())![0]);
    await facet.click();
    expect(await page.locator('.procedure').count()).toBe(count);
    expect(await page.locator('[data-print]').count()).toBe(0);
  });

  it('the filters under the results keep the words, and what was chosen stands above them', async () => {
    await open('/thu-tuc?q=khai+sinh', false);
    await page.getByRole('link', { name: 'Lọc kết quả' }).click();
    await page.getByLabel('Cách nộp').selectOption('online');
    await page.getByRole('button', { name: 'Lọc kết quả' }).click();
    expect(await box.inputValue()).toBe('khai sinh');
    expect(await page.locator('p.found').first().innerText()).toMatch(
      /^\d+ thủ tục · Trực tuyến · /,
    );
    expect(new URL(page.url()).searchParams.get('channel')).toBe('online');
  });

  it('fewer words are advised only to whoever typed some', async () => {
    await open('/thu-tuc?field=nope', false);
    expect(await page.locator('main').innerText()).not.toContain('thử ít chữ hơn');
    await page.goto('/thu-tuc?q=xyzzy+blorb');
    expect(await page.locator('main').innerText()).toContain('thử ít chữ hơn');
  });

  it('an empty result offers the phone', async () => {
    await open('/thu-tuc?q=xyzzy+blorb', false);
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
  });

  it('what another office does is said with its name and the phone', async () => {
    await open('/thu-tuc?q=ly+hon', false);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Tòa án nhân dân');
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
  });

  it('an official word is explained under the line that it stands in', async () => {
    await open('/thu-tuc/1.001193', false);
    await page.getByText('“Giấy chứng sinh” là gì?').click();
    expect(await page.locator('.checklist').first().innerText()).toContain('bệnh viện');
  });
});

describe('what the pages are made of', () => {
  it('no script of theirs takes 3 KB after gzip by itself', async () => {
    await open('/thu-tuc');
    const folder = new URL('../../dist/client/_astro/', import.meta.url);
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      expect(gzipSync(readFileSync(new URL(name, folder))).length).toBeLessThanOrEqual(3072);
    }
  });

  it('the site map and the search description are XML that a browser reads, with every procedure twice', async () => {
    await open('/thu-tuc');
    const read = await page.evaluate(async () => {
      const xml = async (path: string) =>
        new DOMParser().parseFromString(await (await fetch(path)).text(), 'application/xml');
      const [map, search] = [await xml('/sitemap.xml'), await xml('/opensearch.xml')];
      return {
        broken: [map, search].filter((each) => each.querySelector('parsererror')).length,
        places: [...map.querySelectorAll('loc')].map((each) => each.textContent ?? ''),
        template: search.querySelector('Url')?.getAttribute('template'),
        name: search.querySelector('ShortName')?.textContent ?? '',
      };
    });
    expect(read.broken).toBe(0);
    expect(read.places.filter((each) => /\/thu-tuc\/\d/.test(each))).toHaveLength(820);
    expect(new Set(read.places).size).toBe(read.places.length);
    expect(read.places.every((each) => each.startsWith(`${site}/`))).toBe(true);
    expect(read.template).toBe(`${site}/thu-tuc?q={searchTerms}`);
    expect(read.name.length).toBeLessThanOrEqual(16);
  });

  it('on paper the checklist has its boxes, both rights and every explanation', async () => {
    await open('/thu-tuc/1.001193', false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('chăm lo và thay mặt').count()).toBe(0);
    expect(await page.getByText('Giấy bệnh viện hoặc trạm y tế').isVisible()).toBe(true);
    expect(await page.getByText('“Giấy chứng sinh” là gì?').isVisible()).toBe(true);
    expect(await page.getByText('được từ chối nộp giấy tờ').isVisible()).toBe(true);
    expect(await page.locator('[data-print]').isVisible()).toBe(false);
  });
});
