import { expect, it } from 'vitest';
import { killOnce } from '../support/kill/killed.ts';
import { temporaryData } from '../support/portal.ts';

const kills = 20;
const longest = 400;

it(`keeps every acknowledged write and no half one through ${kills} kill -9`, async () => {
  // Two stores at a time, so that the time goes into kills and not into starting.
  const folders = [temporaryData(), temporaryData()];
  let acknowledged = 0;
  await Promise.all(
    folders.map(async (folder, lane) => {
      for (let turn = 0; turn < kills / folders.length; turn += 1) {
        const delay = ((turn * 2 + lane) * longest) / kills;
        const killed = await killOnce(folder, delay);
        expect([delay, killed.faults]).toEqual([delay, []]);
        acknowledged += killed.acknowledged;
      }
    }),
  );
  expect(acknowledged).toBeGreaterThan(kills);
}, 180_000);
