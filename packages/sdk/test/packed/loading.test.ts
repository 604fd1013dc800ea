import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../../portal/test/browser/browser.ts';
import { openSocketStage, type SocketStage } from '../behaviours/on-socket.ts';
import type { Asked, Scenario } from '../behaviours/scenarios.ts';
import type { CallOptions, Client, createClient, Meta, safe } from '../../src/index.ts';
import { bundle } from './bundle.ts';
import { servePage, type Fate, type Page } from './serve-page.ts';

declare global {
  var sdk: { createClient: typeof createClient; safe: typeof safe };
  var client: Client;
}

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

let stage: SocketStage;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  [stage, browser, folder] = await Promise.all([
    openSocketStage(),
    launchBrowser(),
    bundle('parts.ts', 'parts', { splitting: true }),
  ]);
});
afterAll(() => Promise.all([stage.close(), browser.close()]));

const isContract = (file: string) => file.startsWith('contract-');
const isLive = (file: string) => file.startsWith('live-');

let page: Page;
let tab: Awaited<ReturnType<Browser['newPage']>>;
let complaints: string[];
let run: string;
/** What becomes of the file of the contract, each time it is asked for; the last stays. */
let fates: Fate[];
/** Of the file of the live stream. */
let fateOfLive: Fate;
beforeEach(async () => {
  fates = ['served'];
  fateOfLive = 'served';
  complaints = [];
  run = crypto.randomUUID();
  page = await servePage(folder, 'parts.js', stage.origin, (file) => {
    if (isLive(file)) return fateOfLive;
    if (!isContract(file)) return 'served';
    return fates.length > 1 ? fates.shift()! : fates[0]!;
  });
  tab = await browser.newPage();
  tab.on('pageerror', (error) => complaints.push(error.message));
  // Retries wait no time.
  await tab.addInitScript('Math.random = () => 0');
  await tab.goto(page.url);
  await tab.waitForFunction(() => 'sdk' in globalThis);
});
afterEach(async () => {
  await Promise.all([tab.close(), page.close()]);
  expect(complaints).toEqual([]);
});

const optionsFor = (scenario: Scenario) => ({
  baseUrl: `${stage.origin}/${scenario}/${run}`,
  ward: '11411',
});
const makeClients = (count: number, scenario: Scenario = 'healthy') =>
  tab.evaluate(
    ([options, count]) => {
      for (let at = 0; at < count; at++) globalThis.client = sdk.createClient(options);
    },
    [optionsFor(scenario), count] as const,
  );

interface Ask {
  scenario?: Scenario;
  lookup?: boolean;
  options?: CallOptions;
  abortAfter?: number;
}

/**
 * Makes a client, if there is none yet, and calls it in the same breath: how many attempts it took, or
 * the error as JSON.
 */
const ask = async ({ scenario = 'healthy', ...how }: Ask = {}): Promise<unknown> => {
  const outcome = await tab.evaluate(
    async ([all, { lookup, options, abortAfter }]) => {
      globalThis.client ??= sdk.createClient(all);
      const controller = new AbortController();
      if (abortAfter) setTimeout(() => controller.abort({ told: 'by the caller' }), abortAfter);
      const { signal } = controller;
      const call = lookup
        ? client.dossiers.lookup({ code: 'H24.90-250702-0007' }, { signal, ...options })
        : client.ward.get({ signal, ...options });
      const { ok, data, error } = await sdk.safe<unknown>(call.withMeta());
      return ok ? String((data as { meta: Meta }).meta.attempts) : JSON.stringify(error);
    },
    [optionsFor(scenario), how] as const,
  );
  return JSON.parse(outcome);
};
const sent = async () =>
  ((await (await fetch(`${stage.origin}/asked/${run}`)).json()) as Asked[]).length;
const loads = () => page.asked.filter(isContract).length;

test('the contract is loaded when a client is made, once for a hundred of them', async () => {
  await makeClients(100);
  await expect.poll(loads).toBe(1);
  expect(await ask()).toBe(1);
  expect(loads()).toBe(1);
});

test('a client that is never used tells of no failure', async () => {
  fates = ['broken'];
  await makeClients(1);
  await expect.poll(loads).toBe(1);
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
});

test.each<[string, Ask]>([
  ['a read', {}],
  ['a look-up, which was not sent,', { scenario: 'dossiers', lookup: true }],
])('%s is tried again when the contract does not come', async (_, how) => {
  fates = ['broken', 'served'];
  expect(await ask(how)).toBe(2);
  expect([loads(), await sent()]).toEqual([2, 1]);
});

test('offline a call fails as one that has no connection, and online the next goes through', async () => {
  await tab.context().setOffline(true);
  const error = await ask();
  expect(error).toEqual({
    name: 'ConnectionError',
    code: 'connection-failed',
    message: 'No answer to ward.get: the connection failed (PART_NOT_LOADED).',
    operation: 'ward.get',
    requestId: null,
    attempts: 3,
    retryable: true,
    reason: 'PART_NOT_LOADED',
  });
  await tab.context().setOffline(false);
  expect(await ask()).toBe(1);
});

test('an abort is heard while the contract is loaded', async () => {
  fates = ['stalled'];
  expect(await ask({ abortAfter: 100 })).toEqual({ told: 'by the caller' });
});

test.each<[CallOptions, object]>([
  [{ timeout: 100 }, { code: 'attempt-timeout', attempts: 3 }],
  [
    { timeout: 100, retries: 0 },
    { code: 'attempt-timeout', attempts: 1 },
  ],
  [
    { timeout: 200, totalTimeout: 300 },
    { code: 'total-timeout', attempts: 2 },
  ],
])('the times of a call count while the contract is loaded: %j', async (options, expected) => {
  fates = ['stalled'];
  expect(await ask({ options })).toMatchObject({ name: 'TimeoutError', ...expected });
  expect([loads(), await sent()]).toEqual([1, 0]);
});

/** What becomes of the first snapshot of a live stream, of a second one, and of the stream. */
const listen = (how: { timeout?: number; abortAfter?: number; leaveAfter?: number }) =>
  tab.evaluate(
    async ([options, { abortAfter, leaveAfter, ...more }]) => {
      const controller = new AbortController();
      const states: string[] = [];
      const live = sdk
        .createClient({ ...options, ...more })
        .statistics.live({}, { signal: controller.signal, onState: (state) => states.push(state) });
      const began = performance.now();
      if (abortAfter) setTimeout(() => controller.abort({ told: 'by the caller' }), abortAfter);
      if (leaveAfter) setTimeout(() => void live.return(), leaveAfter);
      const next = () =>
        live.next().then(
          ({ value, done }) => ({ done, revision: value?.revision }),
          (error: object) => JSON.parse(JSON.stringify(error)) as object,
        );
      const first = await next();
      const soon = performance.now() - began < 3000;
      return { first, soon, then: await next(), state: live.state, states };
    },
    [optionsFor('live'), how] as const,
  );
const over = { soon: true, then: { done: true }, state: 'closed', states: ['closed'] };

test('the live stream is loaded when it is first asked for', async () => {
  await makeClients(1);
  await expect.poll(loads).toBe(1);
  expect(page.asked.some(isLive)).toBe(false);
  expect(await listen({})).toMatchObject({ first: { revision: 1 }, then: { revision: 2 } });
  expect(page.asked.some(isLive)).toBe(true);
});

test('an abort, a farewell and the time of an answer are heard while the live stream is loaded', async () => {
  fateOfLive = 'stalled';
  expect(await listen({ abortAfter: 100 })).toEqual({ ...over, first: { told: 'by the caller' } });
  expect(await listen({ leaveAfter: 100 })).toEqual({ ...over, first: { done: true } });
  expect(await listen({ timeout: 100 })).toMatchObject({
    ...over,
    first: { name: 'TimeoutError', code: 'attempt-timeout', operation: 'statistics.live' },
  });
});

test('a live stream whose code does not come ends as one that has no connection', async () => {
  fateOfLive = 'broken';
  expect(await listen({})).toMatchObject({
    ...over,
    first: { name: 'ConnectionError', reason: 'PART_NOT_LOADED', attempts: 1 },
  });
});
