import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** The code as it was copied, with the address of this very portal in it. */
const pasted = (code: string) =>
  `<!doctype html><html lang="vi"><title>Trang khác</title>${code.replaceAll('https://cong-cua-phuong.example', stage.portal.url)}</html>`;

describe('the embed builder', () => {
  it.each([true, false])(
    'makes code that runs on another site; JavaScript: %s',
    async (javaScriptEnabled) => {
      const visitor = await stage.visitor({ javaScriptEnabled });
      const page = await visitor.newPage();
      await page.goto('/nhung');
      await page.getByRole('link', { name: 'Số liệu giải quyết hồ sơ' }).click();
      await page.locator('#f-period').fill('2025-07');
      await page.getByRole('button', { name: 'Xem đoạn mã' }).click();
      await page.waitForURL(/period=2025-07/);
      const code = (id: string) =>
        page.locator(`section[aria-labelledby=ma-${id}] pre`).innerText();
      const ways = {
        script: await code('script'),
        loader: await code('loader'),
        iframe: await code('iframe'),
      };
      await visitor.close();

      const reader = await stage.visitor();
      const host = await reader.newPage();
      for (const [way, made] of Object.entries(ways)) {
        expect(made).toContain('2025-07');
        hosts.put(`/${way}`, pasted(made));
        await host.goto(`${hosts.allowed}/${way}`);
        if (way === 'iframe') {
          await host.frameLocator('iframe').getByText('Số liệu tháng 7 năm 2025').waitFor();
          await expect
            .poll(() => host.locator('iframe').getAttribute('style'))
            .toMatch(/height: \d+px/);
        } else await host.getByText('67', { exact: true }).first().waitFor();
      }
      await reader.close();
    },
  );

  it('shows what it makes while one chooses, in frames that can reach nothing, and copies it', async () => {
    const visitor = await stage.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await visitor.newPage();
    await page.goto('/nhung?widget=procedure');
    const preview = page.frameLocator('iframe.preview').first();
    await page.locator('#xem').scrollIntoViewIfNeeded();
    await preview.locator('motcua-procedure').getByText('khai sinh').first().waitFor();
    await page.locator('#f-code').fill('2.000815');
    await page.waitForURL(/code=2\.000815/);
    await preview.locator('motcua-procedure[code="2.000815"]').waitFor();
    const sandboxes = await page
      .locator('iframe.preview')
      .evaluateAll((frames) => frames.map((frame) => frame.getAttribute('sandbox') ?? ''));
    expect(sandboxes).toHaveLength(2);
    for (const sandbox of sandboxes) expect(sandbox).not.toMatch(/same-origin|top-navigation/);
    await page.locator('[data-copy]').first().click();
    await page.getByText('Đã chép').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('pre').first().textContent(),
    );
    await page.locator('#f-code').fill('1.0');
    await page
      .locator('#ket-qua .note.attention')
      .getByText('Mã thủ tục: ông/bà ghi như 1.001193')
      .waitFor();
    await visitor.close();
  });
});

describe('a badge', () => {
  it('keeps room for Vietnamese text, whatever the letters carry', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    for (const name of [
      'onTimeShare',
      'inProgressOverdue',
      'receivedOnline',
      'waitingOnCitizen',
      'withdrawnShare',
    ]) {
      await page.goto(`/badge/${name}.svg`);
      const ratios = await page.evaluate(() =>
        [...document.querySelectorAll('text')].map((text) => {
          const kept = text.textLength.baseVal.value;
          text.removeAttribute('textLength');
          return text.getComputedTextLength() / kept;
        }),
      );
      expect(ratios).toHaveLength(2);
      for (const ratio of ratios) {
        expect(ratio).toBeGreaterThan(0.93);
        expect(ratio).toBeLessThan(1.05);
      }
    }
    await visitor.close();
  });
});
