/**
 * How soon the largest thing of each page is painted on a cheap phone with a bad line (`--pairs`: loads of
 * each page): a processor slowed four times and a slow 3G line, the browser's cache empty.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Request } from 'playwright-core';
import { kindsOfPage } from './support/kinds-of-page.ts';
import { median } from './support/median.ts';
import { benchOptions } from './support/options.ts';
import { sayMachine, sayTable, type Line } from './support/table.ts';
import { visitedPortal } from './support/visited.ts';
import { launchBrowser } from '../test/browser/browser.ts';

const latest = 1500;
const slower = 4;
/** Milliseconds from a request to its answer, and bytes a second. */
const line = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** Milliseconds after the load event in which a larger thing may still be painted. */
const settle = 500;
const phone = { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, isMobile: true };

const { pairs: loads } = benchOptions('1', '3');

interface Load {
  /** Milliseconds from the start of the navigation to the largest contentful paint. */
  painted: number;
  /** On the line, headers included, compressed; what comes after the paint too, such as the icon. */
  bytes: number;
  files: number;
}

/** A load in a browser context of its own: nothing is in its cache. */
const load = async (browser: Browser, url: string): Promise<Load> => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(url, { waitUntil: 'load' });
  await pause(settle);
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => done(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  const sizes = await Promise.all(asked.map((request) => request.sizes()));
  await context.close();
  const sent = sizes.map((each) => each.responseHeadersSize + each.responseBodySize);
  return { painted, bytes: sent.reduce((sum, each) => sum + each, 0), files: asked.length };
};

const portal = await visitedPortal('loading');
const browser = await launchBrowser();
await load(browser, portal.url);

const lines: Line[] = [];
for (const [name, path] of kindsOfPage) {
  const all: Load[] = [];
  for (let time = 0; time < loads; time += 1) all.push(await load(browser, portal.url + path));
  const painted = median(all.map((each) => each.painted));
  const { bytes, files } = all[0]!;
  lines.push({
    name: `${name}: ${path}`,
    ours: `${painted.toFixed(0)} ms, ${(bytes / 1000).toFixed(1)} KB in ${files} files`,
    theirs: `${latest} ms`,
    ratio: painted / latest,
    limit: { atMost: 1 },
  });
}
const version = browser.version();
await browser.close();
await portal.stop();

sayMachine(
  `largest contentful paint in Chromium ${version}, processor slowed ${slower}×, ` +
    `slow 3G: ${line.latency} ms to an answer, ${(line.downloadThroughput * 8) / 1000} kbit/s ` +
    `(the browser's own slowing, request by request: what a connection takes to open is not in it); ` +
    `empty cache, median of ${loads} loads`,
);
process.exitCode = sayTable(lines) ? 0 : 1;
