import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../portal/test/browser/browser.ts';
import { openSocketStage, type SocketStage } from '../behaviours/on-socket.ts';
import { bundle } from './bundle.ts';
import { expectAllKept } from './outcome.ts';

const PAGE = `<!doctype html><title>A strict page</title><script type="module" src="page.js"></script>`;

let stage: SocketStage;
let page: { url: string; close(): Promise<unknown> };
beforeAll(async () => {
  stage = await openSocketStage();
  page = await servePage(await bundle('page.ts', 'page.js', { platform: 'browser' }));
});
afterAll(() => Promise.all([stage.close(), page.close()]));

/** A page on an origin of its own that may load its script, call the service, and nothing else. */
const servePage = async (script: string) => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${stage.origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const server = createServer((request, response) => {
    void (async () => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? await readFile(script) : PAGE);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((closed) => server.close(closed)),
  };
};

test('the packed package keeps its promises on a page under a strict policy, and breaks none of it', async () => {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('console', (message) => {
      // What a service answers badly is noted by the browser itself.
      if (!/Failed to load resource/.test(message.text())) complaints.push(message.text());
    });
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
});
