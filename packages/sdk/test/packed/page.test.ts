import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../portal/test/browser/browser.ts';
import { openSocketStage, type SocketStage } from '../behaviours/on-socket.ts';
import { bundle } from './bundle.ts';
import { expectAllKept } from './outcome.ts';
import { packed } from './packed.ts';
import { servePage, type Page } from './serve-page.ts';
import { takeAwayYounger } from './younger.ts';

let stage: SocketStage;
let page: Page;
beforeAll(async () => {
  stage = await openSocketStage();
  await bundle('page.ts', 'page.js', { platform: 'browser' });
  page = await servePage(packed.project, 'page.js', stage.origin);
});
afterAll(() => Promise.all([stage.close(), page.close()]));

test.each([
  ['', () => {}],
  [', in a browser as old as is promised,', takeAwayYounger],
])(
  'the packed package keeps its promises on a page under a strict policy%s and breaks none of it',
  async (_, make) => {
    const browser = await launchBrowser();
    try {
      const tab = await browser.newPage();
      const complaints: string[] = [];
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('console', (message) => {
        // What a service answers badly is noted by the browser itself.
        if (!/Failed to load resource/.test(message.text())) complaints.push(message.text());
      });
      await tab.addInitScript(make);
      await tab.addInitScript(() => {
        const broken: string[] = [];
        Object.assign(globalThis, { broken });
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          broken.push(`${violatedDirective} ${blockedURI}`),
        );
      });
      await tab.goto(page.url);
      await tab.waitForFunction(() => 'runAll' in globalThis);
      const results = await tab.evaluate(
        (origin) =>
          (
            globalThis as unknown as {
              runAll(origin: string): Promise<Record<string, string | null>>;
            }
          ).runAll(origin),
        stage.origin,
      );
      expectAllKept(results);
      expect(complaints).toEqual([]);
      expect(
        await tab.evaluate(() => (globalThis as unknown as { broken: string[] }).broken),
      ).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
