import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { openStage, type Stage } from './portal.ts';

let stage: Stage;
let visitor: BrowserContext;
let page: Page;

const text = () => page.locator('main').innerText();

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a citizen on a phone, %s', (_, javaScriptEnabled) => {
  beforeAll(async () => {
    visitor = await stage.visitor({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    page = await visitor.newPage();
  });
  afterAll(() => visitor.close());

  it('finds a procedure without typing a mark, and reads how long, how much and where', async () => {
    await page.goto('/');
    await page.locator('input[name=q]').first().fill('xac nhan tinh trang hon nhan');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân' }).click();
    expect(page.url()).toContain('/thu-tuc/1.004873');
    const read = await text();
    expect(read).toContain('Giấy xác nhận tình trạng hôn nhân');
    expect(read).toContain('5.000 đồng');
    expect(read).not.toMatch(/miễn phí/i);
    const official = page.locator('a[href^="https://dichvucong.gov.vn/thu-tuc-hanh-chinh/"]');
    expect(await official.count()).toBeGreaterThan(0);
  });

  it('finds the search box on the first screen of a small phone, above the hotline', async () => {
    const small = await stage.visitor({ javaScriptEnabled, viewport: { width: 360, height: 640 } });
    const first = await small.newPage();
    for (const path of ['/', '/en']) {
      await first.goto(path);
      const box = (await first.locator('input[name=q]').boundingBox())!;
      const call = (await first.locator('aside.call').boundingBox())!;
      expect(box.y + box.height).toBeLessThan(call.y);
    }
    await small.close();
  });

  it('hits the name of a figure with a thumb, and each part of the page by its name', async () => {
    await page.goto('/thong-ke');
    for (const link of await page.locator('.key-figure dt a, th[scope=row] > a').all()) {
      if (!(await link.isVisible())) continue;
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
    const parts = page.locator('nav.contents a');
    expect(await parts.count()).toBeGreaterThan(8);
    for (const part of await parts.all()) {
      const id = (await part.getAttribute('href'))!;
      expect(await page.locator(`h2${id}`).innerText()).toBe(await part.innerText());
    }
  });

  it('follows a dossier: the state by its code, the details with the four digits', async () => {
    const [, code, digits] = /: (\S+) — .*: (\d{4})\n/.exec(stage.portal.out)!;
    await page.goto('/');
    await page
      .locator('form[action="/tra-cuu"] input[name=code]')
      .first()
      .fill(code!.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tra-cuu');
    const first = await text();
    expect(first).toMatch(/đang giải quyết|đang xử lý/i);
    expect(first).not.toMatch(/Chứng thực bản sao|Hộ tịch|02\/07\/2025/);

    await page.locator('input[name=phoneLast4]').fill(digits!);
    await page.locator('main form button[type=submit]').first().click();
    const second = await text();
    expect(second).toMatch(/\d{2}\/07\/2025/);
    // The limit of the counter stands on the procedure's page: its name here does not contradict that.
    expect(second).toContain('Với cách nộp trực tuyến, thời hạn chưa được công bố');
    expect(second).toContain('Cách nộp khác đã có thời hạn: trực tiếp 25 ngày làm việc');
    expect(await page.content()).not.toContain(`value="${digits}"`);
    expect(page.url()).not.toMatch(/H24|\d{4}$/i);
  });

  it('is told kindly when the digits do not match, and nothing more', async () => {
    await page.goto('/tra-cuu');
    await page.locator('input[name=code]').fill('H24.113-250702-0001');
    await page.locator('input[name=phoneLast4]').fill('0000');
    await page.locator('main form button[type=submit]').first().click();
    const read = await text();
    expect(read).toMatch(/không khớp/);
    expect(read).not.toContain('Giấy xác nhận tình trạng hôn nhân');
  });

  it('reads the figures of July 2025 with their time and source, and that the register is made up', async () => {
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Số liệu' }).first().click();
    const read = await text();
    for (const figure of ['90', '89', '67', '23', '74,4 %', '6,67 %', '25,6 %']) {
      expect(read).toContain(figure);
    }
    expect(read).toContain('23:59 ngày 11/07/2025');
    expect(read).toMatch(/hư cấu|minh họa/);
    expect(await page.locator('main svg[role=img]').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('main table').count()).toBeGreaterThanOrEqual(4);
  });

  it('reads that no apology was due in July, and over how many dossiers', async () => {
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Xin lỗi' }).first().click();
    const read = await text();
    expect(read).toContain('90 hồ sơ');
    expect(read).toMatch(/không (có|phải|nợ)/i);
  });

  it('reaches the hotline from every page by one touch', async () => {
    for (const path of [
      '/',
      '/thu-tuc',
      '/tra-cuu',
      '/thong-ke',
      '/xin-loi',
      '/trung-tam',
      '/nope',
    ]) {
      await page.goto(path);
      const call = page.locator('a[href="tel:+842250000000"]');
      const visible = await Promise.all((await call.all()).map((link) => link.isVisible()));
      expect(visible).toContain(true);
    }
  });
});
