import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { objections } from './axe.ts';
import { barePages, openStage, pages, type Stage } from './portal.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

describe.each([...pages, ...barePages])('%s', (path) => {
  let visitor: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    visitor = await stage.visitor();
    page = await visitor.newPage();
    page.on('console', (message) => {
      // The browser notes the status of a page that is meant to be missing or refused.
      if (message.type() === 'error' && !/status of 40[034]/.test(message.text())) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== stage.portal.url) complaints.push('a foreign request');
    });
    await page.goto(path);
  });
  afterAll(() => visitor.close());

  it('has one h1, a title, a language and, where there is a header, a way past it', async () => {
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toMatch(/\S/);
    expect(await page.locator('html').getAttribute('lang')).toBe(
      /^\/en(\/|$)/.test(path) ? 'en' : 'vi',
    );
    if (barePages.some((bare) => bare === path)) return;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  it.each([
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const)('has nothing that axe objects to, %s: %s', async (colorScheme, rules) => {
    await page.emulateMedia({ colorScheme });
    expect(await objections(page, rules)).toEqual([]);
  });

  it('fits every width from 320 to 1920 px, asks nothing of another host and breaks no policy', async () => {
    for (const width of [1920, 1280, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) complaints.push(`needs ${needed} px at ${width}`);
    }
    // As it is met at the narrowest, scripts included, with all that unfolds.
    await page.reload();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > 320) complaints.push(`needs ${needed} px when all is unfolded`);
    expect(complaints).toEqual([]);
  });
});
