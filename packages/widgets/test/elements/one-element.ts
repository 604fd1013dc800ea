import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { apologyList as apologies } from '../../../sdk/src/testing/fixtures/apologies.ts';
import {
  drawing,
  launchBrowser,
  openService,
  openSite,
  shown,
  watch,
  type Service,
  type Site,
  type Watched,
} from './stage.ts';

/** For every test of a file that imports this: a page with one element, and the service that it asks. */
let browser: Browser;
export let service: Service;
export let site: Site;
export let tab: Page;
export let watched: Watched;
let body = '';

/** Opens the page with this in it. */
export const stand = (html: string) => {
  body = html;
  return tab.goto(site.url);
};

beforeAll(async () => {
  browser = await launchBrowser();
  site = await openSite(
    () =>
      `<!doctype html><html lang="vi"><meta charset="utf-8"><script src="/w/all.js" defer></script><body>${body}</body></html>`,
  );
});
afterAll(() => Promise.all([browser.close(), site.close()]));
beforeEach(async () => {
  service = await openService(drawing(() => apologies));
  watched = await watch(browser);
  tab = watched.page;
});
afterEach(() => Promise.all([tab.close(), service.close()]));

/** From the next page on, time passes there only as far as a test winds the clock: a busy machine changes nothing. */
export const stopClock = async () => {
  await tab.clock.install();
  await tab.clock.pauseAt(Date.now() + 60_000);
};
/** Winds the clock on by a second at a time until this holds. */
export const windUntil = (holds: () => boolean | Promise<boolean>) =>
  expect
    .poll(async () => {
      if (await holds()) return true;
      await tab.clock.runFor(1_000);
      return false;
    })
    .toBe(true);

export const tag = 'motcua-apologies';
export const open = (attributes = '', path = service.url) =>
  stand(
    `<${tag} endpoint="${path}" ward="11411" ${attributes}><a href="/x">liên kết của trang</a></${tag}>`,
  );
export const text = () => shown(tab, tag);
export const fallback = () => tab.getByText('liên kết của trang').isVisible();
/** What the page was told, in order. */
export const told = async (name: string) => {
  await tab.addInitScript((type) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener(type, (event) => seen.push((event as CustomEvent).detail));
  }, name);
  return () =>
    tab.evaluate(() => (globalThis as unknown as { seen: Record<string, unknown>[] }).seen);
};
