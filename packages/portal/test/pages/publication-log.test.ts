import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { motcua, serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const gone = '1.004873';
const changed = '1.004859';
let portal: Served;

beforeAll(async () => {
  const data = temporaryData();
  const path = join(dirname(data), 'phuong.json');
  mkdirSync(dirname(data), { recursive: true });
  const sources = { ward: { label: 'UBND phường', labelEn: 'The ward' } };
  const fees = [{ amount: 12_000, currency: 'VND' }];
  const procedures = [
    { code: changed, basis: 'NQ 99/2026/NQ-HĐND', methods: [{ channel: 'in-person', fees }] },
    { code: gone, withdrawn: true },
  ];
  writeFileSync(path, JSON.stringify({ format: 1, sources, procedures }));
  const env = { MOTCUA_DATA: data };
  // The log begins with the catalogue that comes with the program.
  expect((await motcua(['catalogue', 'log'], env)).code).toBe(0);
  expect((await motcua(['catalogue', 'import', path], env)).err).toBe('');
  portal = await serve(env);
});
afterAll(() => portal.stop());

const get = (path: string) => fetch(portal.url + path);
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a procedure that was taken down', () => {
  it.each([
    [`/thu-tuc/${gone}`, 'Thủ tục này đã được gỡ xuống lúc'],
    [`/thu-tuc/${gone}/in`, 'Thủ tục này đã được gỡ xuống lúc'],
    [`/en/thu-tuc/${gone}`, 'This procedure was taken down at'],
  ])('%s says so with its title, since when, the log and the phone', async (path, said) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(410);
    expect(words(html)).toContain(said);
    expect(html).toMatch(/<h1[^>]*>\s*Thủ tục cấp Giấy xác nhận tình trạng hôn nhân/);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main).toMatch(/href="[^"]*\/cong-bo\?quarter=\d{4}-Q\d"/);
    expect(main).toContain('href="tel:');
    expect(html).not.toContain('gõ thiếu');
  });

  it('is gone at the kiosk too, while a code that never was stays unknown', async () => {
    expect((await get(`/kiosk/thu-tuc/${gone}`)).status).toBe(410);
    expect((await get('/thu-tuc/9.999999')).status).toBe(404);
  });
});

describe('the publication log', () => {
  it.each(['/cong-bo', '/en/cong-bo'])(
    '%s begins with the newest, and tells the first load of the catalogue in one line',
    async (path) => {
      const html = await (await get(path)).text();
      const lines = [...html.matchAll(/<li class="procedure">.*?<\/li>/gs)].map(([line]) => line);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toContain(gone);
      expect(lines[1]).toContain(changed);
      expect(words(html)).toMatch(/410 (thủ tục được niêm yết cùng lúc|procedures were posted)/);
      const rest = html.slice(html.indexOf(lines[1]!));
      const [, link] = /href="([^"]*trang=2)"/.exec(rest) ?? [];
      const first = await (await get(link!.replaceAll('&amp;', '&'))).text();
      expect(first.match(/<li class="procedure">/g)).toHaveLength(100);
    },
  );

  it('is whole as a file', async () => {
    const csv = await (await get('/cong-bo.csv')).text();
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 410 + 2);
  });

  it('has no page beyond its last', async () => {
    for (const page of ['7', '0', 'x']) {
      const response = await fetch(`${portal.url}/cong-bo?trang=${page}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([302, '/cong-bo']);
    }
  });
});
