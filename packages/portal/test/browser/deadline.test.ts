import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { toLocalDate } from '@motcua/sdk/calendar';
import { canaries, lateRegister } from '../apologies/register.ts';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';
import { openStage, type Stage } from './portal.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

/** A fresh visitor's page, with script off on a phone; closed with its visitor. */
const visit = async (
  work: (page: Page) => Promise<void>,
  options: object = phone,
  on: Stage = stage,
) => {
  const visitor = await on.visitor(options);
  try {
    await work(await visitor.newPage());
  } finally {
    await visitor.close();
  }
};

const text = (page: Page) => page.locator('main').innerText();

describe('the calculator on a phone without JavaScript', () => {
  it('reckons a limit over the holidays of September 2026, day by day', () =>
    visit(async (page) => {
      await page.goto('/tinh-han');
      await page.locator('#limit').fill('5');
      await page.locator('#date').fill('27/8/2026');
      await page.locator('#time').fill('9h');
      await page.keyboard.press('Enter');
      await page.waitForURL('**limit=5**');
      const read = await text(page);
      expect(read).toContain('17:00, Thứ Ba, ngày 08/09/2026');
      expect(read).toContain('Nghỉ lễ Quốc khánh, không tính.');
      expect(await page.locator('.day-table tbody tr').count()).toBe(13);
      expect(await page.locator('.month td.counted').count()).toBe(5);
      await page.getByText(/Xem \d+ ngày và nguồn/).click();
      expect(await text(page)).toContain('Thông báo 9441/TB-BNV');
    }));

  it('lets a procedure be found without a mark and chosen, and shows each of its limits', () =>
    visit(async (page) => {
      await page.goto('/tinh-han');
      await page.locator('#q').fill('khai bao tam vang');
      await page.keyboard.press('Enter');
      await page.locator('.choices').getByRole('link', { name: 'Khai báo tạm vắng' }).click();
      const read = await text(page);
      expect(read).toContain('nhiều thời hạn, tùy trường hợp');
      expect(read).toContain('1 ngày làm việc');
      expect(read).toContain('2 ngày làm việc');
    }));

  it('says when no limit is published, with the hotline, and reckons nothing', () =>
    visit(async (page) => {
      await page.goto('/tinh-han?procedure=1.000080');
      expect(await text(page)).toContain('chưa được công bố, nên trang không tính ngày hẹn');
      expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
      expect(await page.locator('.day-table').count()).toBe(0);
    }));

  it('marks a year whose holidays are not announced', () =>
    visit(async (page) => {
      await page.goto('/tinh-han?limit=5&date=28%2F12%2F2026');
      const read = await text(page);
      expect(read).toContain('Năm 2026: đã có thông báo');
      expect(read).toContain('Năm 2027: chưa có thông báo, chỉ theo luật');
      expect(read).toContain('có thể thay đổi đôi chút khi có thông báo');
    }));

  it('gives no date while papers are waited for', () =>
    visit(async (page) => {
      await page.goto('/tinh-han?limit=5&date=27%2F08%2F2026&pausedFrom=3%2F9%2F2026');
      expect(await text(page)).toContain('Chưa có ngày hẹn');
      expect(await page.locator('time').count()).toBe(0);
    }));

  it('says what is wrong beside the field, for years beyond its calendar too', () =>
    visit(async (page) => {
      await page.goto('/tinh-han?limit=5&date=27%2F08%2F1999');
      expect(await page.locator('#date-loi').innerText()).toContain('từ năm 2025 đến năm 2035');
      expect(await page.locator('#date').getAttribute('aria-invalid')).toBe('true');
      expect(await page.title()).toMatch(/^Lỗi: /);
    }));
});

/** A dossier that is due tomorrow. */
const code = lateRegister(toLocalDate(Date.now())).codes[1]!;
const digits = canaries.phone.slice(-4);
let counter: Stage;
beforeAll(async () => {
  const data = temporaryData();
  const file = join(dirname(data), 'so.csv');
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(file, lateRegister(toLocalDate(Date.now())).csv);
  const env = { MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' };
  expect((await motcua(['import', file], env)).code).toBe(0);
  counter = await openStage(env);
});
afterAll(() => counter.end());

describe.each([
  ['/tra-cuu', 'Ngày hẹn được tính thế nào', 'Ngày làm việc thứ 1.'],
  ['/en/tra-cuu', 'How the due date was worked out', 'Working day 1.'],
])('the look-up at %s', (address, heading, first) => {
  it('tells how the due date was reckoned, and hands out its calendar entry, to the right digits only', () =>
    visit(
      async (page) => {
        const urls: string[] = [];
        page.on('request', (request) => urls.push(request.url()));
        const look = async (four: string) => {
          await page.goto(address);
          await page.locator('#code').fill(code);
          await page.locator('#phoneLast4').fill(four);
          const answered = page.waitForResponse((each) => each.request().method() === 'POST');
          await page.locator('main form button[type=submit]').first().click();
          expect((await answered).headers()['cache-control']).toBe('no-store');
          return text(page);
        };
        const wrong = String((Number(digits) + 1) % 10_000).padStart(4, '0');
        for (const four of ['', wrong]) {
          expect(await look(four)).not.toContain(heading);
          expect(await page.locator('a[download]').count()).toBe(0);
        }
        expect(await look(digits)).toContain(heading);
        await page.locator('.reckoned summary').click();
        expect(await text(page)).toContain(first);

        const begun = page.waitForEvent('download');
        await page.locator('a[download]').click();
        const download = await begun;
        expect(download.suggestedFilename()).toMatch(/\.ics$/);
        const file = await readFile(await download.path(), 'utf8');
        expect(file).toContain('BEGIN:VEVENT');
        const told = [file, ...urls.filter((url) => !url.startsWith('data:'))].join('\n');
        expect(told).not.toContain(code);
        expect(urls.filter((url) => url.includes(digits))).toEqual([]);
      },
      phone,
      counter,
    ));
});
