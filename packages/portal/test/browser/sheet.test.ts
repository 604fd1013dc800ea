import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from './portal.ts';

const folder = new URL('../../data/guides/', import.meta.url);
interface Guide {
  code: string;
  bring: unknown[];
  whoMayFile: unknown[];
}
const lines = ({ bring, whoMayFile }: Guide) => bring.length + whoMayFile.length;

/** Those of whom most is to be said. */
const longest = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { guides?: Guide[] };
    return file.guides ?? [];
  })
  .sort((one, other) => lines(other) - lines(one))
  .slice(0, 10)
  .map(({ code }) => code);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.end());

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

it('what to prepare prints on one A4 page, in both languages, for the longest guides', async () => {
  expect(longest).toHaveLength(10);
  const visitor = await stage.visitor({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  const long: string[] = [];
  for (const path of longest.flatMap((code) => [`/thu-tuc/${code}/in`, `/en/thu-tuc/${code}/in`])) {
    expect((await page.goto(path))?.status()).toBe(200);
    if (pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true })) !== 1) long.push(path);
  }
  expect(long).toEqual([]);
  await visitor.close();
}, 60_000);

it('it is reached from the procedure’s page without script, and an old code leads to its successor', async () => {
  const visitor = await stage.visitor({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  await page.goto('/thu-tuc/1.001193');
  await page.getByRole('link', { name: 'In phiếu một trang' }).click();
  expect(new URL(page.url()).pathname).toBe('/thu-tuc/1.001193/in');
  await page.goto('/thu-tuc/1.001193.000.00.00.H24/in');
  expect(new URL(page.url()).pathname).toBe('/thu-tuc/1.001193/in');
  await visitor.close();
});

it('it sends to the office that takes the papers, or to the net, and to the centre for its own', async () => {
  const visitor = await stage.visitor({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  const where = async (code: string) => {
    await page.goto(`/thu-tuc/${code}/in`);
    return page.locator('section[aria-labelledby="nop"] p').first().innerText();
  };
  const [centre, police, online] = [
    await where('1.001193'),
    await where('1.014061'),
    await where('1.003197'),
  ];
  expect(centre).toMatch(/^Số .*phường Đông Hải/);
  expect(police).toMatch(/^Tại nơi tiếp nhận của Công an\. · Đường dây nóng/);
  expect(online).toMatch(/^Tại nhà, trên mạng · Đường dây nóng/);
  await visitor.close();
});

it('where only the city has a rule, the table points to it; of fees online it knows nothing', async () => {
  const visitor = await stage.visitor({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  const table = async (code: string) => {
    await page.goto(`/thu-tuc/${code}`);
    return page.locator('section[aria-labelledby="bao-lau"] tbody tr').allInnerTexts();
  };
  const above = 'xem quy định riêng ở trên';
  expect((await table('2.000815')).map((row) => row.split('\t')[1])).toEqual([above]);
  expect((await table('1.001193')).map((row) => row.split('\t').slice(1))).toEqual([
    ['Chưa công bố', 'Đang chờ xác minh'],
    ['Chưa công bố', above],
    ['Chưa công bố', above],
  ]);
  await visitor.close();
});
