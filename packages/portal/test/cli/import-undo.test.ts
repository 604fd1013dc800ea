import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClient, type ImportReport } from '@motcua/sdk';
import { motcua, serve } from '../support/command.ts';
import { fixture, fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const csv = fixturePath('ket-xuat-2025-07.csv');
const text = Buffer.from(fixture('ket-xuat-2025-07.csv')).toString('utf8');
/** One dossier is returned a day later than the first file said. */
const later = text.replace('Đang xử lý', 'Công dân yêu cầu rút hồ sơ');

let data: string;
const run = (...args: string[]) => motcua(['import', ...args], { MOTCUA_DATA: data });

const file = (name: string, content: string): string => {
  const path = join(dirname(data), name);
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(path, content);
  return path;
};

beforeEach(() => {
  data = temporaryData();
});

describe('motcua import --dry-run', () => {
  it('shows what would be new, what would change, and how the figures would move', async () => {
    const first = await run(csv, '--dry-run', '--as-of', '2025-07-11');
    expect(first.out).toContain('90 hồ sơ mới, 0 hồ sơ thay đổi');
    await run(csv, '--as-of', '2025-07-11');
    const { code, out } = await run(file('later.csv', later), '--dry-run', '--as-of', '2025-07-12');
    expect(code).toBe(0);
    expect(out).toContain('0 hồ sơ mới, 1 hồ sơ thay đổi: trạng thái 1');
    expect(out).toMatch(/dòng \d+: trạng thái đang xử lý → công dân yêu cầu rút/);
    expect(out).not.toMatch(/H24\.113-\d|09\d{8}/);
    expect(await run('log')).toMatchObject({
      out: expect.not.stringContaining('12/07/2025') as string,
    });
  });
});

describe('motcua import undo', () => {
  it('takes an import back and says what became of it', async () => {
    await run(csv, '--as-of', '2025-07-11');
    const taken = await run(file('later.csv', later), '--as-of', '2025-07-12');
    expect(taken.out).toContain('motcua import undo 2');

    const trial = await run('undo', '2', '--dry-run');
    expect([trial.code, trial.out]).toEqual([0, expect.stringContaining('XEM TRƯỚC')]);
    const undone = await run('undo', '2', '--json');
    expect(undone.code).toBe(0);
    expect(JSON.parse(undone.out)).toMatchObject({
      id: 2,
      removed: 0,
      restored: 1,
      asOfBefore: '2025-07-12T23:59:59+07:00',
      asOf: '2025-07-11T23:59:59+07:00',
    });
  });

  it('is refused with a sentence and 2 where something later depends on it', async () => {
    await run(csv, '--as-of', '2025-07-11');
    await run(file('later.csv', later), '--as-of', '2025-07-12');
    const { code, err } = await run('undo', '1');
    expect([code, err]).toEqual([2, expect.stringMatching(/số 2\. Chưa có gì thay đổi/)]);
  });

  it.each([
    ['an unknown number', ['7'], /không có lần nạp số 7/],
    ['a word', ['all'], /cần số của lần nạp/],
    ['nothing', [], /✗ thiếu tham số “id”/],
  ])('refuses %s and ends with 2', async (_, args, sentence) => {
    const { code, err } = await run('undo', ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it('refused tells who reads JSON, too', async () => {
    for (const id of ['7', 'all']) {
      const { code, out, err } = await run('undo', id, '--json');
      expect(code).toBe(2);
      const { error } = JSON.parse(out) as { error: string };
      expect(err).toContain(`✗ ${error}`);
    }
  });

  it('that empties the store says what the pages show then, and it stays so', async () => {
    await run(csv, '--as-of', '2025-07-11');
    const trial = await run('undo', '1', '--dry-run');
    expect(trial.out).toMatch(/Khi đó các trang ghi “Chưa có dữ liệu”.+dữ liệu mẫu không tự trở/);
    const { out } = await run('undo', '1');
    expect(out).toMatch(/Các trang nay ghi “Chưa có dữ liệu”.+dữ liệu mẫu không tự trở lại/);
    const portal = await serve({ MOTCUA_DATA: data });
    expect(portal.out).toContain('Kho dữ liệu còn trống');
    const client = createClient({ baseUrl: portal.url, ward: '11411' });
    expect((await client.ward.get()).data).toMatchObject({ asOf: null, sample: false });
    await portal.stop();
  });
});

describe('motcua import log', () => {
  it('lists the imports, undone ones marked', async () => {
    await run(csv, '--as-of', '2025-07-11');
    await run(file('later.csv', later), '--as-of', '2025-07-12');
    await run('undo', '2');
    const table = (await run('log')).out.trim().split('\n');
    expect(table).toHaveLength(3);
    expect(table[0]).toMatch(/Số\s+Lúc nạp\s+Loại/);
    expect(table[1]).toMatch(/2 .* csv\s+12\/07\/2025 23:59\s+90\s+1\s+89\s+0\s+0\s+đã hoàn/);
    expect(table[2]).toMatch(/1 .* csv\s+11\/07\/2025 23:59\s+90\s+90\s+0\s+0\s+0$/);
    expect(JSON.parse((await run('log', '--json')).out)).toMatchObject([
      { id: 2, kind: 'csv', taken: 1, undoneAt: expect.any(String) as string },
      { id: 1, kind: 'csv', taken: 90, undoneAt: null },
    ]);
  });

  it('accounts for every row that was read', async () => {
    await run(csv, '--as-of', '2025-07-11');
    const [head, ...rows] = later.trim().split('\n');
    const withdrawn = rows.find((row) => row.includes('Công dân yêu cầu rút hồ sơ'))!;
    const many = [head, ...rows, withdrawn, ''].join('\n').replaceAll('Đã xử lý xong', 'Đã bay');
    const skipped = await run(
      ...[file('many.csv', many), '--as-of', '2025-07-10', '--skip-bad-rows', '--json'],
    );
    const report = JSON.parse(skipped.out) as ImportReport;
    for (const counted of [report.older, report.superseded.length, report.refusedRows]) {
      expect(counted).toBeGreaterThan(0);
    }
    const [row] = JSON.parse((await run('log', '--json')).out) as unknown[];
    expect(row).toMatchObject({
      read: rows.length + 1,
      taken: report.taken,
      unchanged: report.unchanged,
      olderOrRepeated: report.older + report.superseded.length,
      refused: report.refusedRows,
    });
  });

  it('of an empty store says so', async () => {
    expect(await run('log')).toMatchObject({ code: 0, out: 'Chưa nạp tệp nào.\n' });
  });
});

it('a file named like a subcommand is taken by its path', async () => {
  expect(await run(file('undo', text))).toMatchObject({ code: 0 });
});
