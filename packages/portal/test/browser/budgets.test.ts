import { brotliCompressSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { barePages, openStage, pages, type Stage } from './portal.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

/** Bytes in brotli of a page with all that it loads; of its scripts alone. */
const most = { page: 15_000, figures: 30_000, scripts: 3_000 };
/** Milliseconds in which what a script asks for after the load has come. */
const settle = 300;

/** By address: most pages load the same files. */
const known = new Map<string, number>();
const bytesOf = async (request: Request): Promise<number> => {
  const url = request.url();
  const bytes =
    known.get(url) ?? brotliCompressSync(await (await request.response())!.body()).length;
  known.set(url, bytes);
  return bytes;
};

const weigh = async (request: Request) => ({
  url: request.url(),
  bytes: await bytesOf(request),
  script: request.resourceType() === 'script',
});

it.each([...pages, ...barePages])('%s weighs what it may, with all that it loads', async (path) => {
  const visitor = await stage.visitor();
  const page = await visitor.newPage();
  const ended: Request[] = [];
  // Asked when it has ended: the live stream never does. What the builder shows in a frame is a page of its
  // own in this list, or an element, whose weight is held by the package of the widgets.
  page.on('requestfinished', (request) => {
    if (request.frame() === page.mainFrame()) ended.push(request);
  });
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForTimeout(settle);
  const weights = await Promise.all(ended.map(weigh));
  await visitor.close();
  const sum = (all: typeof weights) => all.reduce((total, { bytes }) => total + bytes, 0);
  const own = /^(?:\/en)?\/thong-ke/.test(path) ? most.figures : most.page;
  expect(weights.every(({ url }) => new URL(url).origin === stage.portal.url)).toBe(true);
  expect(sum(weights)).toBeLessThanOrEqual(own);
  expect(sum(weights.filter(({ script }) => script))).toBeLessThanOrEqual(most.scripts);
});
