import jsqr from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './portal.ts';

const site = 'https://phuong.example.vn';
let stage: Stage;
let code: string;
let digits: string;
beforeAll(async () => {
  stage = await openStage({ MOTCUA_SITE: site });
  [, code, digits] = /: (\S+) — .*: (\d{4})\n/.exec(stage.portal.out) as unknown as [
    string,
    string,
    string,
  ];
});
afterAll(() => stage.end());

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the screen in the hall, %s', (_, javaScriptEnabled) => {
  it('leads by touch alone from the start to what to bring', async () => {
    const visitor = await stage.visitor({
      javaScriptEnabled,
      viewport: { width: 1280, height: 1024 },
    });
    const page = await visitor.newPage();
    await page.goto('/kiosk');
    await page.getByRole('link', { name: 'Khai sinh' }).click();
    await page
      .getByRole('link', { name: /^Thủ tục đăng ký khai sinh/ })
      .first()
      .click();
    expect(await page.locator('main').innerText()).toContain('Mang theo những gì');
    expect(await page.locator('.qr svg').getAttribute('aria-label')).toContain('Mã QR');
    await page.getByRole('link', { name: 'Về màn hình đầu' }).click();
    await page.waitForURL('**/kiosk');
    await visitor.close();
  });

  it('shows what one person looked up once: not by “back”, not by “reload”', async () => {
    const visitor = await stage.visitor({ javaScriptEnabled });
    const page = await visitor.newPage();
    await page.goto('/kiosk');
    await page.getByRole('link', { name: /^Xem hồ sơ đã nộp/ }).click();
    await page.locator('[name=code]').fill(code);
    await page.locator('[name=phoneLast4]').fill(digits);
    await page.locator('button[type=submit]').click();
    const answered = await page.locator('main').innerText();
    expect(answered).toContain('Đang giải quyết');
    expect(answered).toMatch(/\d{2}\/07\/2025/);
    expect(page.url()).not.toContain(code);
    expect(await page.locator('main a[download], main a[href^="http"]').count()).toBe(0);

    await page.reload();
    expect(await page.locator('main').innerText()).not.toContain(code);
    await page.locator('[name=code]').fill(code);
    await page.locator('button[type=submit]').click();
    await page.getByText(code).waitFor();
    await page.getByRole('link', { name: 'Xong, xóa và về đầu' }).click();
    await page.waitForURL('**/kiosk');
    await page.goBack().catch(() => null);
    await page.waitForTimeout(300);
    expect(await page.locator('body').innerText()).not.toContain(code);
    await visitor.close();
  });
});

describe('the screen in the hall', () => {
  it('warns, and gives itself back to the next person when nobody touches it', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    await page.clock.install();
    await page.goto('/kiosk/tra-cuu');
    await page.locator('[name=code]').fill(code);
    await page.locator('button[type=submit]').click();
    await page.getByText(code).waitFor();
    await page.clock.fastForward(50_000);
    await page.getByText('Màn hình sắp về đầu').waitFor();
    await page.mouse.click(5, 300);
    await page.clock.fastForward(50_000);
    expect(page.url()).toContain('/kiosk/tra-cuu');
    await page.clock.fastForward(15_000);
    await page.waitForURL('**/kiosk');
    expect(await page.content()).not.toContain(code);
    await visitor.close();
  });

  it('hands over to the phone what a camera reads: an address of the portal, with nothing typed in it', async () => {
    const visitor = await stage.visitor({ deviceScaleFactor: 1 });
    const page = await visitor.newPage();
    for (const [path, address] of [
      ['/kiosk', `${site}/`],
      ['/kiosk/thu-tuc/1.001193', `${site}/thu-tuc/1.001193`],
      ['/kiosk/tra-cuu', `${site}/tra-cuu`],
    ] as const) {
      await page.goto(path);
      const { data, width, height } = await page.locator('.qr svg').evaluate(async (svg) => {
        svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
        svg.setAttribute('width', '400');
        svg.setAttribute('height', '400');
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
        await image.decode();
        const canvas = new OffscreenCanvas(400, 400).getContext('2d')!;
        canvas.drawImage(image, 0, 0, 400, 400);
        const drawn = canvas.getImageData(0, 0, 400, 400);
        return { data: [...drawn.data], width: drawn.width, height: drawn.height };
      });
      expect(jsqr(new Uint8ClampedArray(data), width, height)?.data).toBe(address);
    }
    await visitor.close();
  });

  it('gives itself back without JavaScript too', async () => {
    const html = await (await fetch(`${stage.portal.url}/kiosk/tra-cuu`)).text();
    expect(html).toMatch(/<noscript>\s*<meta http-equiv="refresh" content="60;url=\/kiosk">/);
  });
});

describe('the television in the hall', () => {
  it('fits a screen of 1920 × 1080 in letters of 36 px and more, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visitor = await stage.visitor({ colorScheme, viewport: { width: 1920, height: 1080 } });
      const page = await visitor.newPage();
      await page.goto('/man-hinh');
      const { smallest, low } = await page.evaluate(() => {
        const texts = [...document.querySelectorAll<HTMLElement>('body *')].filter(
          (element) =>
            element.offsetParent !== null &&
            [...element.childNodes].some(
              ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
            ),
        );
        return {
          smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))),
          low: Math.max(...texts.map((text) => text.getBoundingClientRect().bottom)),
        };
      });
      expect(smallest).toBeGreaterThanOrEqual(36);
      expect(low).toBeLessThanOrEqual(1080);
      const text = await page.locator('body').innerText();
      for (const part of ['90', '67', '23', '0225 000 0000', '11/07/2025', '07:00–11:30']) {
        expect(text).toContain(part);
      }
      await visitor.close();
    }
  });

  it('takes a fresh page by itself, and keeps the last one when the line is down', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    await page.clock.install();
    await page.goto('/man-hinh');
    await page.evaluate(() => document.querySelector('main')!.setAttribute('data-old', ''));
    await page.clock.fastForward(61_000);
    await expect.poll(() => page.locator('main[data-old]').count()).toBe(0);
    await visitor.setOffline(true);
    await page.clock.fastForward(61_000);
    await page.getByText('Mất kết nối').waitFor();
    expect(await page.locator('main').innerText()).toContain('90');
    await visitor.setOffline(false);
    await page.clock.fastForward(61_000);
    await page.getByText('Mất kết nối').waitFor({ state: 'hidden' });
    await visitor.close();
  });
});
