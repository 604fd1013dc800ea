import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOfDate } from '@motcua/sdk/calendar';
import { verifyChain } from '@motcua/sdk/figures';
import type { Statistics } from '@motcua/sdk';
import { compose } from '../../src/compose.ts';
import { applyImport } from '../../src/ingest/apply.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { closeMonth } from '../../src/statistics/close-month.ts';
import { serve, type Served } from '../support/command.ts';
import { fixture } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

/** What one reads: without tags, one space between words. */
const words = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ');

let portal: Served;
const get = (path: string) => fetch(portal.url + path);
const read = async (path: string) => words(await (await get(path)).text());

describe('the page of figures, of the sample month', () => {
  beforeAll(async () => {
    portal = await serve({ MOTCUA_DATA: temporaryData() });
  });
  afterAll(() => portal.stop());

  it.each([
    [
      '/thong-ke/2025-07',
      [
        'Số liệu minh họa',
        'Cách đếm chính thức 100 % 90 trên 90',
        'Như người dân trải qua 100 % 61 trên 61',
        '23 còn chờ kết quả, 6 công dân rút, 0 dừng xử lý, 0 không được tiếp nhận',
        'khoảng tin cậy 95 %: 94,1–100 %',
        'Cách thứ nhất tính thêm là đúng hạn: 23 đang giải quyết còn trong hạn, 6 công dân rút.',
        'một nửa xong trong 2 ngày, chín phần mười xong trong 4 ngày',
        'Tỷ lệ phải bổ sung giấy tờ',
        'Tỷ lệ bị dời ngày hẹn',
        'Chưa nói được giờ nào vắng',
        '0 nguồn dừng',
        'Chưa so được, vì chưa có dữ liệu cho: từ 01/06/2025 đến 11/06/2025',
        'Phường chưa khóa sổ tháng nào',
      ],
    ],
    [
      '/en/thong-ke/2025-07',
      [
        'The official way 100% 90 of 90',
        'As citizens experience it 100% 61 of 61',
        '23 still waiting for a result, 6 withdrawn, 0 stopped, 0 refused',
        '95% interval: 94.1–100%',
        'half were done within 2 days, nine of ten within 4 days',
        'Nothing to compare with, as there are no data for: 1 June 2025 to 11 June 2025',
      ],
    ],
  ])('%s says both ways of counting, and what it does not know', async (path, told) => {
    const text = await read(path);
    for (const sentence of told) expect(text).toContain(sentence);
  });

  it('says where the register begins within the period', async () => {
    const text = await read('/thong-ke/2025');
    expect(text).toContain(
      'Sổ hồ sơ bắt đầu từ ngày 01/07/2025. Những ngày trước đó của kỳ không có',
    );
    expect(await read('/thong-ke/2025-07')).not.toContain('Những ngày trước đó của kỳ');
  });

  it('gives every number and every table an address that works, in both languages', async () => {
    const seen = new Set<string>();
    for (const path of ['/thong-ke/2025-07', '/en/thong-ke/2025-07', '/du-lieu', '/en/du-lieu']) {
      const html = await (await get(path)).text();
      for (const [, href] of html.matchAll(/href="(\/[^"#]*)/g)) {
        seen.add(href!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
      }
      // What an address points at inside the page is there.
      for (const [, id] of html.matchAll(/href="[^"]*\/2025-07#([^"]+)"/g)) {
        expect(html).toContain(`id="${id}"`);
      }
    }
    const addresses = [...seen].filter((path) => !path.includes('/live'));
    expect(addresses.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    // One after the other: a hundred at once are more than the server lets in.
    for (const path of addresses) {
      const response = await get(path);
      const text = await response.text();
      if (/H24[.\d]*-\d{6}/.test(text.replaceAll('H24.113-250701-0001', '')))
        wrong.push(`${path} names a dossier`);
      if (response.status !== 200) wrong.push(`${path}: ${response.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('says of one number its value, rule, cases, time, revision and call', async () => {
    const { revision } = (await (
      await get('/api/v1/wards/11411/statistics?period=2025-07')
    ).json()) as Statistics;
    const text = await read('/thong-ke/2025-07/lived');
    for (const told of [
      '100 % — 61 trên 61',
      'chỉ tính hồ sơ đã có kết quả, theo ngày hẹn đầu tiên',
      '61 hồ sơ',
      '23:59 ngày 11/07/2025',
      `Phiên bản dữ liệu ${revision}`,
      'GET /api/v1/wards/11411/statistics?period=2025-07',
      'timeliness.lived',
      'Số liệu minh họa',
    ])
      expect(text).toContain(told);
  });

  it.each(['/thong-ke/2030-01', '/thong-ke/2030-01/received', '/en/thong-ke/2030-Q1'])(
    '%s has no data yet, and writes no 0',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      const html = (await response.text()).split('<main')[1]!.split('<footer')[0]!;
      expect(words(html)).toMatch(/chưa có dữ liệu|No data yet/i);
      expect(html).not.toMatch(/class="(value|one-figure)"[^>]*>\s*0\s*</);
      expect(html).not.toContain('.csv');
    },
  );

  it.each([
    ['/thong-ke/2025-Q3', 200],
    ['/thong-ke/2025', 200],
    ['/thong-ke/2025-07-01--2025-07-11', 200],
    ['/thong-ke?period=2025-Q3', 200],
    ['/thong-ke?period=2025-Q9', 400],
    ['/en/thong-ke?from=2025-07-11&to=2025-07-01', 400],
    ['/thong-ke/1900-01-01--2999-12-31', 200],
    ['/thong-ke/1900', 200],
    ['/thong-ke/2999-12', 200],
    ['/thong-ke/1000', 404],
    ['/thong-ke/0001-01-01--9999-12-31', 404],
    ['/thong-ke?from=1/1/1000&to=1/1/2025', 400],
    ['/thong-ke/2025-13', 404],
    ['/thong-ke/2025-07-11--2025-07-01', 404],
    ['/thong-ke/2025-07/nothing', 404],
    ['/thong-ke/2025-07/__proto__', 404],
    ['/thong-ke/2025-07/linh-vuc.exe', 404],
    ['/thong-ke/2025-07.exe', 404],
    ['/thong-ke/2030-01/linh-vuc.csv', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('hides small numbers of a short period in every form, and shows no hours of it', async () => {
    const short = '/thong-ke/2025-07-01--2025-07-03';
    const text = await read(short);
    expect(text).toContain('ô ghi “ẩn”');
    expect(text).toContain('Kỳ dưới bảy ngày không chia theo giờ');
    const csv = await (await get(`${short}/linh-vuc.csv`)).text();
    expect(csv).toContain(',ẩn,');
    const { load } = (await (
      await get('/api/v1/wards/11411/statistics?from=2025-07-01&to=2025-07-03')
    ).json()) as Statistics;
    expect(load).toBeNull();
  });

  it.each(['/thong-ke/2025-07', '/en/thong-ke/2025-07', '/du-lieu', '/thong-ke/2025-07/official'])(
    '%s weighs at most 30 KB with all that it loads, of script at most 3',
    async (path) => {
      const size = (bytes: Uint8Array) => brotliCompressSync(bytes).length;
      const html = await (await get(path)).bytes();
      const loaded = [
        ...new TextDecoder().decode(html).matchAll(/(?:src|href)="(\/(?:_astro\/|favicon)[^"]+)"/g),
      ].map(([, file]) => file!);
      const sizes = await Promise.all(
        [...new Set(loaded)].map(
          async (file) => [file, size(await (await get(file)).bytes())] as const,
        ),
      );
      const sum = (of: typeof sizes) => of.reduce((all, [, bytes]) => all + bytes, 0);
      expect(sizes.length).toBeGreaterThanOrEqual(2);
      expect(size(html) + sum(sizes)).toBeLessThan(30_000);
      expect(sum(sizes.filter(([file]) => file.endsWith('.js')))).toBeLessThan(3_000);
    },
  );
});

describe('the page of a closed month', () => {
  it('shows corrections beside what was frozen, and the head that the chain ends with', async () => {
    const dataFolder = temporaryData();
    const desk = await compose({ dataFolder });
    const csv = new TextDecoder().decode(fixture('ket-xuat-2025-07.csv'));
    const take = async (text: string, date: string) => {
      const bytes = new TextEncoder().encode(text);
      const file = await readRegister(bytes);
      await applyImport(desk, { ward: '11411', bytes, file, asOf: endOfDate(date) });
    };
    await take(csv, '2025-07-31');
    const { outcome } = await desk.store.atomically((store) =>
      closeMonth(store, '11411', '2025-07', { now: Date.now(), partial: false }),
    );
    expect(outcome).toBe('closed');
    portal = await serve({ MOTCUA_DATA: dataFolder, MOTCUA_SAMPLE: 'off' });
    const closed = await read('/thong-ke/2025-07');
    expect(closed).toContain('Sổ của tháng này đã khóa');
    expect(closed).toContain('Chưa có bản đính chính nào');

    await take(csv.replace('Đã xử lý xong', 'Công dân yêu cầu rút hồ sơ'), '2025-08-01');
    const entries = await desk.store.snapshot((store) => store.chain('11411'));
    expect(await verifyChain(entries)).toMatchObject({ whole: true, length: 2 });
    await desk.close();

    const page = await read('/thong-ke/2025-07');
    expect(page).toMatch(/Đính chính 1, \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/);
    expect(page).toContain('Lý do: Nạp sổ lần 2.');
    expect(page).toContain('Công dân rút: 6 → 7');
    expect(page).toContain('Công dân rút 6 7');
    expect(page).toContain(entries.at(-1)!.hash);
    expect(page).toContain('một chuỗi 2 mục');
    // One number of the month says what it was as well.
    expect(await read('/thong-ke/2025-07/withdrawn')).toContain('Lúc khóa sổ 6 ');
    const file = await (await get('/thong-ke/2025-07/dinh-chinh.csv')).text();
    expect(file).toContain(',Nạp sổ lần 2,Công dân rút,6,7,');
    await portal.stop();
  });

  it('keeps what was frozen and every correction when the data are gone, and writes no 0 for them', async () => {
    const dataFolder = temporaryData();
    const desk = await compose({ dataFolder });
    const bytes = fixture('ket-xuat-2025-07.csv');
    const file = await readRegister(bytes);
    await applyImport(desk, { ward: '11411', bytes, file, asOf: endOfDate('2025-07-31') });
    await desk.store.atomically((store) => store.closeMonth('11411', '2025-07', Date.now()));
    await desk.store.atomically((store) => store.undoImport('11411', 1, Date.now()));
    await desk.close();
    portal = await serve({ MOTCUA_DATA: dataFolder, MOTCUA_SAMPLE: 'off' });

    const page = await read('/thong-ke/2025-07');
    expect(page).toContain('Sổ của tháng này đã khóa');
    expect(page).toContain('Tiếp nhận 90 chưa có dữ liệu');
    expect(page).toContain(
      'Lý do: Hoàn tác lần nạp sổ 1. Dữ liệu của tháng này không còn trong kho.',
    );
    expect(page).not.toContain('→ 0');
    expect(await read('/en/thong-ke/2025-07')).toContain('Received 90 no data yet');
    const received = await read('/thong-ke/2025-07/received');
    expect(received).toContain('Lúc khóa sổ 90 ');
    const csv = await (await get('/thong-ke/2025-07/dinh-chinh.csv')).text();
    expect(csv).toContain(',Hoàn tác lần nạp sổ 1,Tiếp nhận,90,chưa có dữ liệu,');
    await portal.stop();
  });
});
