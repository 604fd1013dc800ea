import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { serve } from '../support/command.ts';
import { filledData } from '../support/data-folders.ts';
import { temporaryData } from '../support/portal.ts';

const hosts = [
  { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
];

/** Pages whose words depend on nothing but the data, the address and the instant. */
const paths = [
  '/',
  '/thong-ke/2025-07',
  '/thong-ke?from=2025-07-01&to=2025-07-03',
  '/thu-tuc?q=khai+sinh',
  '/thu-tuc/1.001193',
  '/xin-loi?period=2025-07',
  '/bao-cao/2025-07',
  '/bao-cao/2025-07.csv',
  '/trung-tam',
  '/tinh-han?limit=5&unit=working-day&date=27%2F08%2F2026&time=09%3A00',
  '/en',
  '/api/v1/wards/11411/statistics?period=2025-07&groupBy=day',
  '/api/v1/wards/11411/statistics?period=2025-07&groupBy=procedure',
  '/api/v1/calendar/deadline?receivedAt=2026-08-27T09:00:00%2B07:00&limit=5&unit=working-day',
  '/api/v1/calendar/holidays?year=2026',
];

/** Lets a program's clock stand: some pages say what time it is, or whether the centre is open now. */
const clockStands = (instant: number): string => {
  const code = `Date.now = () => ${instant};
    globalThis.Date = new Proxy(Date, {
      construct: (date, given, to) => Reflect.construct(date, given.length ? given : [${instant}], to),
    });`;
  return `--import data:text/javascript,${encodeURIComponent(code)}`;
};

/** What stands in an answer of its request alone. */
const withoutRequest = (text: string) =>
  text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#');

/** What a busy machine refuses for the moment is asked for again. */
const answerOf = async (address: string, again = 5): Promise<Response> => {
  const response = await fetch(address);
  if (response.status !== 503 || again === 0) return response;
  await sleep(1_000);
  return answerOf(address, again - 1);
};

it('gives the same bytes whatever time zone and language its machine has', async () => {
  const first = await filledData();
  const answers: Map<string, string>[] = [];
  const clock = clockStands(Date.now());
  for (const host of hosts) {
    const data = temporaryData();
    cpSync(join(first, '..'), join(data, '..'), { recursive: true });
    const portal = await serve({
      MOTCUA_DATA: data,
      MOTCUA_SITE: 'https://phuong.example',
      NODE_OPTIONS: clock,
      ...host,
    });
    const found = new Map<string, string>();
    for (const path of paths) {
      const response = await answerOf(portal.url + path);
      const text = withoutRequest(await response.text());
      found.set(path, `${response.status} ${response.headers.get('Content-Type')} ${text}`);
    }
    answers.push(found);
    await portal.stop();
  }
  for (const path of paths) {
    const [here, ...others] = answers.map((found) => found.get(path)!);
    expect([path, here!.slice(0, 3)]).toEqual([path, '200']);
    expect([path, ...others.map((text) => text === here)]).toEqual([path, true, true]);
  }
}, 90_000);

const answersOf = fileURLToPath(new URL('../support/answers.ts', import.meta.url));

it('gives the same figures whatever its clock says, as long as that is not before its data', async () => {
  const data = await filledData();
  const hashes: string[] = [];
  for (const [clock, TZ] of [
    ['2025-07-31T16:59:59.999Z', 'America/Los_Angeles'],
    ['2025-12-31T17:00:00.000Z', 'Europe/London'],
    ['2026-02-28T23:59:59.000Z', 'Asia/Ho_Chi_Minh'],
    ['2031-06-01T00:00:00.000Z', 'Pacific/Kiritimati'],
  ] as const) {
    const { stdout } = await promisify(execFile)(process.execPath, [answersOf, data, clock], {
      env: { ...process.env, TZ },
      maxBuffer: 32 * 1024 * 1024,
    });
    expect(JSON.parse(stdout)).toMatchObject({ received: 90 });
    hashes.push(createHash('sha256').update(stdout).digest('hex'));
  }
  expect(new Set(hashes).size).toBe(1);
}, 60_000);
