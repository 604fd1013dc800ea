import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toLocalDate, toLocalTime } from '@motcua/sdk/calendar';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';
import { openStage, type Stage } from './portal.ts';

const heads =
  'Mã hồ sơ,Mã TTHC,Lĩnh vực,Hình thức tiếp nhận,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái';
/** A register of so many dossiers that came in today. */
const register = (count: number, now: number): string => {
  const [year, month, day] = toLocalDate(now).split('-') as [string, string, string];
  const when = `${day}/${month}/${year} ${toLocalTime(now)}`;
  const lines = Array.from(
    { length: count },
    (_, at) =>
      `H24.113-${year.slice(2)}${month}${day}-${1000 + at},2.000815,Chứng thực,Trực tiếp,${when},,Đang xử lý`,
  );
  return [heads, ...lines].join('\n');
};

let stage: Stage;
const data = temporaryData();
const take = async (count: number) => {
  const path = join(dirname(data), `today-${count}.csv`);
  await writeFile(path, register(count, Date.now()));
  const ended = await motcua(['import', path], { MOTCUA_DATA: data });
  expect([ended.code, ended.err]).toEqual([0, '']);
};
beforeAll(async () => {
  stage = await openStage({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' });
});
afterAll(() => stage.end());

describe('the counter of today', () => {
  it('moves by itself when the ward takes in data; without script it stands and says so', async () => {
    const scripted = await stage.visitor();
    const page = await scripted.newPage();
    const counter = page.locator('[data-figure=received]');
    await page.goto('/thong-ke');
    // Nobody has taken in anything: that is unknown, not 0.
    expect(await counter.innerText()).toBe('chưa rõ');
    await page.getByText('Số này tự thay đổi').waitFor();

    let loads = 0;
    page.on('load', () => (loads += 1));
    await take(3);
    await page.waitForFunction(
      () => document.querySelector('[data-figure=received]')?.textContent === '3',
    );
    await take(5);
    await page.waitForFunction(
      () => document.querySelector('[data-figure=received]')?.textContent === '5',
    );
    expect(await page.locator('[data-figure=resolved]').innerText()).toBe('0');
    expect(await page.locator('[data-as-of]').innerText()).toMatch(/\d\d:\d\d ngày/);
    expect(loads).toBe(0);
    await scripted.close();

    const plain = await stage.visitor({ javaScriptEnabled: false });
    const still = await plain.newPage();
    // A page that takes long to make is given as it was, this once.
    await expect
      .poll(async () => {
        await still.goto('/thong-ke');
        return still.locator('[data-figure=received]').innerText();
      })
      .toBe('5');
    expect(await still.locator('.today').innerText()).toContain('Mở lại trang để xem số mới');
    await plain.close();
  });

  it('says that it stands still when the server is gone, and keeps the last numbers', async () => {
    const visitor = await stage.visitor();
    const page = await visitor.newPage();
    await page.goto('/en/thong-ke');
    await page.getByText('These numbers move by themselves').waitFor();
    const before = await page.locator('[data-figure=received]').innerText();
    await visitor.setOffline(true);
    await stage.portal.stop();
    await page.getByText('Open the page again to see newer numbers').waitFor();
    expect(await page.locator('[data-figure=received]').innerText()).toBe(before);
    await visitor.close();
  });
});
