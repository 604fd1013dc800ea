import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type ApiError, type Client, type FeedbackProblem } from '@motcua/sdk';
import { verifyChain } from '@motcua/sdk/figures';
import { feedbackProblem, feedbackReport } from '@motcua/sdk/schemas';
import { bytes, head, ratingsHead } from '../feedback/support.ts';
import { motcua, serve, type Served } from '../support/command.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';
import { newToken } from '../support/uploads.ts';

/** Who sent it, and the ward's own number of it. */
const canaries = ['Canary', '0912000111', 'PA-77'];
const columns = `${head};Người gửi;Điện thoại`;
const file = bytes(
  'Từ ngày 01/07/2025 đến ngày 11/07/2025',
  columns,
  'PA-771;Phản ánh;03/07/2025;Chứng thực phải chờ lâu.;Đã mở thêm một quầy.;07/07/2025;Lê Canary;0912000111',
  'PA-772;Kiến nghị;09/07/2025;Đề nghị thêm ghế.;;;Trần Canary;0912000111',
);
const ratings = bytes(
  ratingsHead,
  '01/07/2025;Quầy 1;20;2;1',
  '01/07/2025;Quầy 2;15;0;1',
  '01/07/2025;Quầy 3;2;0;0',
);

let data: string;
let portal: Served;
let client: Client;
let token: string;

const get = async (path: string) => {
  const response = await fetch(new URL(path, portal.url), { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
};
const run = async (...args: string[]) => motcua(args, { MOTCUA_DATA: data });

beforeAll(async () => {
  data = temporaryData();
  const env = { MOTCUA_DATA: data, MOTCUA_SAMPLE: 'off' };
  expect((await motcua(['import', fixturePath('ket-xuat-2025-07.csv')], env)).code).toBe(0);
  token = await newToken(data, 'feedback');
  portal = await serve(env);
  client = createClient({ baseUrl: portal.url, ward: '11411' });
});
afterAll(() => portal.stop());

describe('before the ward has told anything', () => {
  it('page, figures and list say no data, never 0', async () => {
    const { status, text } = await get('/phan-anh');
    expect(status).toBe(200);
    expect(text).toContain('Chưa cung cấp không có nghĩa là không ai phản ánh');
    expect(text).toContain('Chưa có số liệu hài lòng của kỳ này');
    expect(await client.statistics.get()).toMatchObject({ feedback: null, satisfaction: null });
    expect(await client.feedback.list()).toMatchObject({ items: [], figures: null });
  });
});

describe('POST …/feedback', () => {
  it('needs a token of its own scope', async () => {
    const wrong = await newToken(data, 'imports');
    for (const [bearer, code] of [
      [wrong, 'forbidden'],
      ['mc_11411_x', 'unauthorized'],
    ] as const) {
      const refused = await client.feedback
        .create(file, undefined, { token: bearer })
        .catch((error: unknown) => error);
      expect((refused as ApiError).problem?.code).toBe(code);
    }
  });

  it('refuses a file with a phone in its subject, says where, and holds none of it', async () => {
    const bad = bytes(head, 'PA-1;Phản ánh;03/07/2025;Gọi 0912000111 gặp bà Canary.;;');
    const refused = (await client.feedback
      .create(bad, undefined, { token })
      .catch((error: unknown) => error)) as ApiError;
    expect([refused.status, refused.problem?.code]).toEqual([422, 'import-refused']);
    const problem = refused.problem as FeedbackProblem;
    expect(feedbackProblem.safeParse(problem).error).toBeUndefined();
    expect(problem.report).toMatchObject({
      refusedRows: 1,
      refused: [
        { row: 2, column: 'Nội dung', code: 'phone' },
        { row: 2, column: 'Nội dung', code: 'name' },
      ],
    });
    expect(JSON.stringify(problem)).not.toMatch(/0912000111|Canary/);
    expect((await client.feedback.list({ period: '2025-07' })).figures).toBeNull();
  });

  it('takes files in by the rules of the command, and says what its --json prints', async () => {
    const dry = await client.feedback.create(file, { dryRun: true }, { token });
    expect(dry).toMatchObject({ outcome: 'applied', new: 2, importId: null });
    const report = await client.feedback.create(file, undefined, { token });
    expect(feedbackReport.safeParse(report).error).toBeUndefined();
    expect(report).toMatchObject({ outcome: 'applied', new: 2, unreadColumns: 2 });
    expect(await client.feedback.create(ratings, undefined, { token })).toMatchObject({
      kind: 'ratings',
      new: 3,
    });
    const path = join(dirname(data), 'phan-anh.csv');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
    const again = await run('feedback', 'import', path, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'identical', unchanged: 2 });
  });
});

describe('what the ward has told', () => {
  it('stands on the page in both languages, with answers, dates, n and rule', async () => {
    const { text } = await get('/phan-anh?period=2025-07');
    for (const part of [
      'Phường đã nhận 2 phản ánh, kiến nghị',
      'Chứng thực phải chờ lâu.',
      'Phường trả lời ngày 07/07/2025',
      'Đang chờ phường trả lời',
      'Số liệu của 11 trên 31 ngày trong kỳ.',
      '90,2 %',
      'chưa nêu',
      'lượt hài lòng / mọi lượt đánh giá',
    ])
      expect(text).toContain(part);
    expect((await get('/en/phan-anh')).text).toContain('The ward answered on 7 July 2025');
    expect((await get('/bao-cao/2025-07')).text).toContain('Trong kỳ nhận 2 phản ánh, kiến nghị');
  });

  it('is there as CSV and JSON, with the small desks left empty', async () => {
    const csv = (await get('/phan-anh.csv')).text;
    expect(csv).toContain(
      '1,Phản ánh,2025-07-03,,Chứng thực phải chờ lâu.,Đã mở thêm một quầy.,2025-07-07',
    );
    const desks = (await get('/phan-anh/hai-long.csv?period=2025-07')).text;
    expect(desks).toContain('Quầy 1,23,20,2,1');
    expect(desks).toContain('Quầy 2,,,,\r\nQuầy 3,,,,');
    const { items, total } = await client.feedback.list({ from: '2025-07-01', to: '2025-07-11' });
    expect([items.length, total]).toEqual([2, 2]);
  });

  it('names nobody on any page, file or answer', async () => {
    for (const path of [
      '/phan-anh',
      '/en/phan-anh',
      '/phan-anh.csv',
      '/phan-anh/hai-long.csv',
      '/bao-cao/2025-07',
      '/bao-cao/2025-07.json',
      '/api/v1/wards/11411/feedback',
      '/api/v1/wards/11411/statistics',
      '/api/v1/wards/11411/chain',
    ]) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      for (const one of canaries) expect([path, text.includes(one)]).toEqual([path, false]);
    }
    expect(portal.err()).toBe('');
  });

  it('begins anew where a cursor was made up, and knows a period that there is not', async () => {
    expect((await get('/phan-anh?cursor=made-up')).status).toBe(302);
    expect((await get('/phan-anh?period=2025-99')).text).toContain('Kỳ này không đọc được');
  });
});

describe('what was written once', () => {
  it('can be checked by anybody from outside', async () => {
    expect((await run('close', '2025-07', '--partial')).code).toBe(0);
    const { items } = await client.chain.list({ limit: 1 }).collect();
    const verdict = await verifyChain(items);
    expect(verdict).toMatchObject({ whole: true, length: 1 });
    const { chain } = await client.statistics.get();
    expect(chain).toEqual({ length: 1, head: items[0]!.hash });
    expect(await verifyChain(items.map((one) => ({ ...one, content: '{}' })))).toMatchObject({
      whole: false,
      at: 1,
      fault: 'hash',
    });
  });
});

describe('motcua audit and feedback log', () => {
  it('tell who wrote what and when, and nothing of a file', async () => {
    const all = JSON.parse((await run('audit', '--json')).out) as {
      actor: string;
      action: string;
      detail: Record<string, unknown>;
    }[];
    expect(all.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'imports.create',
        'tokens.create',
        'feedback.create',
        'months.close',
      ]),
    );
    const only = await run('audit', '--action', 'feedback', '--actor', 'token:1', '--json');
    const told = JSON.parse(only.out) as typeof all;
    expect(told.map(({ detail }) => [detail['outcome'], detail['dryRun']])).toEqual([
      ['refused', false],
      ['applied', true],
      ['applied', false],
      ['applied', false],
    ]);
    for (const one of canaries) expect(only.out).not.toContain(one);
    const table = await run('audit', '--last', '1');
    expect(table.out).toMatch(/months\.close/);
    expect((await run('audit', '--from', '2031-01-01')).out).toContain('không có dòng nào');
    expect((await run('audit', '--last', '0')).code).toBe(2);
    expect((await run('audit', '--from', 'mai')).code).toBe(2);
  });

  it('undo a file, and refuse what can not be undone', async () => {
    const log = JSON.parse((await run('feedback', 'log', '--json')).out) as { id: number }[];
    expect(log.map(({ id }) => id)).toEqual([2, 1]);
    expect((await run('feedback', 'undo', '1', '--dry-run')).out).toContain('2 dòng bị bỏ ra');
    expect((await run('feedback', 'undo', '1')).code).toBe(0);
    const twice = await run('feedback', 'undo', '1');
    expect([twice.code, twice.err.includes('đã được hoàn tác')]).toEqual([2, true]);
    expect((await client.feedback.list({ period: '2025-07' })).figures).toBeNull();
    expect((await get('/phan-anh?period=2025-07')).text).toContain('Chưa có số liệu phản ánh');
  });

  it('refuse a period that is none, and a file that can not be opened', async () => {
    for (const args of [
      ['--period', '2025-13', 'x.csv'],
      ['--from', '2025-07-02', 'x.csv'],
      ['x.csv'],
    ])
      expect((await run('feedback', 'import', ...args)).code).toBe(2);
  });
});
