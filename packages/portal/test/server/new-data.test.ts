import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { motcua, serve, type Served } from '../support/command.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const data = temporaryData();
let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' });
}, 30_000);
afterAll(() => portal.stop());

/** At which revision of the data an answer was made. */
const madeAt = async (path: string): Promise<number> => {
  const response = await fetch(`${portal.url}/api/v1/wards/11411${path}`);
  await response.arrayBuffer();
  return Number(response.headers.get('motcua-revision'));
};

it('an import drops what shows figures, at once, and leaves what shows the catalogue alone', async () => {
  const catalogue = ['/procedures?limit=3', '/fields', '/publications'];
  const figures = ['/statistics', '', '/procedures/1.001193', '/apologies'];
  const before = await Promise.all([...catalogue, ...figures].map(madeAt));
  expect(new Set(before).size).toBe(1);
  const page = async () => (await fetch(`${portal.url}/thong-ke`)).text();
  expect(await page()).not.toContain('11/07/2025');
  const widget = async () =>
    (await fetch(`${portal.url}/api/v1/wards/11411/views/statistics`)).text();
  expect(await widget()).not.toContain('11/07/2025');

  const file = fixturePath('ket-xuat-2025-07.csv');
  const imported = await motcua(['import', file, '--as-of', '2025-07-11'], { MOTCUA_DATA: data });
  expect(imported.code).toBe(0);
  await vi.waitFor(async () => expect(await page()).toContain('11/07/2025'), { timeout: 1000 });
  expect(await widget()).toContain('11/07/2025');
  for (const path of catalogue) expect([path, await madeAt(path)]).toEqual([path, before[0]]);
  for (const path of figures) {
    expect([path, await madeAt(path)]).toEqual([path, before[0]! + 1]);
  }
});
