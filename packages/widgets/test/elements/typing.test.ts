import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookupResult } from '../../../sdk/src/testing/fixtures/dossiers.ts';
import { procedureList } from '../../../sdk/src/testing/fixtures/procedures.ts';
import {
  inState,
  drawing,
  launchBrowser,
  openService,
  openSite,
  shown,
  watch,
  type Service,
  type Site,
} from './stage.ts';

let browser: Browser;
let service: Service;
let site: Site;
let body = '';
const bodies: string[] = [];
let lookedUp: object = lookupResult;

beforeAll(async () => {
  browser = await launchBrowser();
  const answer = drawing((operation) =>
    operation === 'procedures.list' ? procedureList : lookedUp,
  );
  service = await openService((request, response) => {
    if (request.method !== 'POST') return answer(request, response);
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      bodies.push(text);
      void answer(request, response);
    });
  });
  site = await openSite(
    () =>
      `<!doctype html><html lang="vi"><meta charset="utf-8"><script src="/w/all.js" defer></script><body>${body}`,
  );
});
afterAll(() => Promise.all([browser.close(), service.close(), site.close()]));

it('the look-up: what is typed goes into one body, and into no address, event or store', async () => {
  body = `<motcua-lookup endpoint="${service.url}" ward="11411"></motcua-lookup>`;
  const { page, errors } = await watch(browser);
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    for (const type of ['load', 'select', 'error'])
      document.addEventListener(`motcua-${type}`, (event) =>
        told.push(JSON.stringify((event as CustomEvent).detail)),
      );
  });
  await page.goto(site.url);
  await inState(page, 'motcua-lookup', 'ready');
  const code = 'H24.113-250704-0002';
  await page.getByLabel('Mã hồ sơ').fill(code);
  await page.getByLabel('4 số cuối').fill('3238');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => shown(page, 'motcua-lookup'))
    .toContain(lookupResult.detail!.procedure.title);
  expect(bodies.map((each) => JSON.parse(each))).toEqual([{ code, phoneLast4: '3238' }]);
  expect(service.asked.map(({ path }) => path).join()).not.toMatch(/H24|3238/);
  const left = await page.evaluate(() => [
    location.href,
    document.cookie,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    ...(globalThis as unknown as { told: string[] }).told,
  ]);
  expect(left.join()).not.toMatch(/H24|3238/);
  expect(await page.getByLabel('Mã hồ sơ').inputValue()).toBe(code);
  for (const [digits, words] of [
    ['not-match', 'Bốn số không khớp'],
    ['wait', 'thử lại sau'],
  ]) {
    lookedUp = { ...lookupResult, digits, detail: null };
    await page.getByRole('button').click();
    await expect.poll(() => shown(page, 'motcua-lookup')).toContain(words!);
  }
  lookedUp = { ...lookupResult, state: 'a-state-of-tomorrow', detail: null };
  await page.getByRole('button').click();
  await expect.poll(() => shown(page, 'motcua-lookup')).toContain('gọi đường dây nóng');
  expect(errors).toEqual([]);
  await page.close();
});

it('the look-up never leaves an answer below another code, and a cut line may be tried again at once', async () => {
  lookedUp = lookupResult;
  body = `<motcua-lookup endpoint="${service.url}" ward="11411"></motcua-lookup>`;
  const { page } = await watch(browser);
  await page.goto(site.url);
  await inState(page, 'motcua-lookup', 'ready');
  const text = () => shown(page, 'motcua-lookup');
  const press = () => page.getByRole('button').click();
  await page.getByLabel('Mã hồ sơ').fill(lookupResult.code);
  await press();
  await expect.poll(text).toContain(lookupResult.code);
  // The same answer once more is an answer too.
  await press();
  await expect.poll(() => bodies.length).toBeGreaterThan(1);
  await expect.poll(text).toContain(lookupResult.code);
  const answer = service.answer;
  service.answer = ({ socket }) => void socket.destroy();
  await page.getByLabel('Mã hồ sơ').fill('H24.113-250704-0009');
  await press();
  await inState(page, 'motcua-lookup', 'error');
  expect(await text()).toContain('Chưa liên lạc được');
  expect(await text()).not.toMatch(/Thử lại: /);
  expect(await text()).not.toContain(lookupResult.code);
  expect(await text()).not.toContain(lookupResult.detail!.procedure.title);
  service.answer = answer;
  lookedUp = { ...lookupResult, code: 'H24.113-250704-0009' };
  await press();
  await expect.poll(text).toContain('H24.113-250704-0009');
  await page.close();
});

it('the look-up asks nothing with a blank code', async () => {
  body = `<motcua-lookup endpoint="${service.url}" ward="11411"></motcua-lookup>`;
  const { page } = await watch(browser);
  await page.goto(site.url);
  await inState(page, 'motcua-lookup', 'ready');
  const before = bodies.length;
  await page.getByLabel('Mã hồ sơ').fill('   ');
  await page.getByRole('button').click();
  await page.waitForTimeout(100);
  expect(bodies).toHaveLength(before);
  await page.getByLabel('Mã hồ sơ').fill(' H24.113-250704-0002 ');
  await page.getByRole('button').click();
  await expect.poll(() => bodies.length).toBe(before + 1);
  await page.close();
});

it('the search asks once one stops typing, keeps the focus and the caret, and chooses by event', async () => {
  body = `<motcua-procedures endpoint="${service.url}" ward="11411"></motcua-procedures>`;
  const { page, errors } = await watch(browser);
  await page.goto(site.url);
  await inState(page, 'motcua-procedures', 'ready');
  const before = service.asked.length;
  const box = page.getByRole('searchbox');
  await box.pressSequentially('khai sinh', { delay: 20 });
  await expect.poll(() => service.asked.length).toBe(before + 1);
  expect(service.asked.at(-1)!.path).toContain('q=khai+sinh');
  await page.waitForTimeout(100);
  expect(
    await box.evaluate((input: HTMLInputElement) => [
      (input.getRootNode() as ShadowRoot).activeElement === input,
      input.selectionStart,
    ]),
  ).toEqual([true, 9]);
  await page.keyboard.press('Enter');
  await expect.poll(() => service.asked.length).toBe(before + 2);
  expect(page.url()).toBe(`${site.url}/`);
  expect(errors).toEqual([]);
  await page.close();
});

it('on a bare page of its own the look-up that is not allowed is a link to the portal', async () => {
  const closed = await openService(drawing(() => null, false));
  body = `<motcua-lookup endpoint="${closed.url}" ward="11411"></motcua-lookup>`;
  const { page } = await watch(browser);
  await page.goto(site.url);
  await inState(page, 'motcua-lookup', 'ready');
  expect(await page.locator('motcua-lookup input').count()).toBe(0);
  expect(await page.locator('motcua-lookup a').getAttribute('href')).toBe(`${closed.url}/tra-cuu`);
  await page.close();
  await closed.close();
});

it('a look-up that failed is sent again by nobody but the citizen, and not at once', async () => {
  let status = 503;
  const asked: string[] = [];
  const form = drawing(() => lookupResult);
  const failing = await openService((request, response) => {
    if (request.method !== 'POST') return form(request, response);
    asked.push(request.url!);
    if (status === 200) return form(request, response);
    response.writeHead(status, { Location: `${service.url}/elsewhere` }).end();
  });
  body = `<motcua-lookup endpoint="${failing.url}" ward="11411"></motcua-lookup>`;
  const { page } = await watch(browser);
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener('motcua-error', ({ detail }) => seen.push(detail.retryInSeconds));
  });
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto(site.url);
  await inState(page, 'motcua-lookup', 'ready');
  await page.getByLabel('Mã hồ sơ').fill('H24.113-250704-0002');
  await page.getByLabel('4 số cuối').fill('3238');
  const press = async () => {
    await page.getByRole('button').click();
    await page.clock.runFor(1_000);
  };
  await press();
  await inState(page, 'motcua-lookup', 'error');
  expect(await shown(page, 'motcua-lookup')).toMatch(/Thử lại: \d\d:\d\d/);
  await page.clock.runFor(50_000);
  await press();
  expect(asked).toHaveLength(1);
  await page.clock.runFor(600_000);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForTimeout(50);
  expect(asked).toHaveLength(1);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen)).toEqual([
    0,
  ]);
  // What only this request can't be answered with may be mended at once; it goes to no other address.
  const elsewhere = service.asked.length;
  for (const each of [404, 307]) {
    status = each;
    await press();
    await inState(page, 'motcua-lookup', 'error');
    await page.clock.runFor(each === 307 ? 61_000 : 0);
  }
  expect([asked.length, service.asked.length - elsewhere]).toEqual([3, 0]);
  status = 200;
  await press();
  await expect
    .poll(() => shown(page, 'motcua-lookup'))
    .toContain(lookupResult.detail!.procedure.title);
  expect(asked).toHaveLength(4);
  await page.close();
  await failing.close();
});
