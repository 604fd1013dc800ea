import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { barePages, openStage, pages, type Stage } from './portal.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(await (await import('node:fs/promises')).readFile(axe, 'utf8'));
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run()).violations;
  });
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

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

  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    },
  );

  it('fits every width from 320 to 1920 px, asks nothing of another host and breaks no policy', async () => {
    for (const width of [1920, 1280, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) complaints.push(`needs ${needed} px at ${width}`);
    }
    // As it is met at the narrowest, scripts included.
    await page.reload();
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > 320) complaints.push(`needs ${needed} px from the start`);
    expect(complaints).toEqual([]);
  });
});
