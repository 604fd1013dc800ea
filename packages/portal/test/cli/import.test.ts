import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { loadSample } from '../../src/ingest/sample.ts';
import type { WardState } from '../../src/store/store.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { motcua } from '../support/command.ts';
import { fixture, fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const csv = fixturePath('ket-xuat-2025-07.csv');
const text = Buffer.from(fixture('ket-xuat-2025-07.csv')).toString('utf8');
const bytes = (content: string) => Buffer.from(content, 'utf8');

let data: string;
const run = (...args: string[]) => motcua(['import', ...args], { MOTCUA_DATA: data });

const file = (name: string, content: Uint8Array): string => {
  const path = join(dirname(data), name);
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const state = async (): Promise<WardState> => {
  const store = await openSqliteStore(data);
  const now = await store.snapshot((readable) => readable.wardState('11411'));
  await store.close();
  return now;
};

beforeEach(() => {
  data = temporaryData();
});

describe('motcua import, given a file of the wrong kind', () => {
  const cases: [what: string, name: string, content: Uint8Array, sentence: RegExp][] = [
    ['a picture', 'so.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /tệp ảnh/],
    ['a PDF', 'so.csv', bytes('%PDF-1.7\n'), /PDF/],
    ['nothing', 'so.csv', bytes(''), /[Tt]rống/],
    ['half a workbook', 'so.xlsx', fixture('ket-xuat-2025-07.xlsx').subarray(0, 9000), /hỏng/],
    ['half a JSON', 'so.json', bytes('{"data":[{"MaHoSo":"H24'), /hỏng/],
    ['a JSON of something else', 'so.json', bytes('{"users":[]}'), /không phải tệp đồng bộ/],
    [
      'a list without a header row',
      'so.csv',
      bytes(text.split('\n').slice(1).join('\n')),
      /tiêu đề cột/,
    ],
    [
      'a list without its dates',
      'so.csv',
      bytes(text.replace('Ngày tiếp nhận', 'Cột lạ')),
      /thiếu cột: Ngày tiếp nhận/,
    ],
  ];
  it.each(cases)(
    'refuses %s with a sentence and leaves the store as it was',
    async (_, name, content, sentence) => {
      await run(csv);
      const before = await state();
      const ended = await run(file(name, content));
      expect([ended.code, ended.err]).toEqual([2, expect.stringMatching(sentence)]);
      expect(ended.err).not.toMatch(/ {4}at |Error/);
      expect(await state()).toEqual(before);
    },
  );
});

describe('motcua import, given rows that it cannot use', () => {
  const spoilt = text
    .replace('Đã trả kết quả', 'Đang bay')
    .replace('04/07/2025 17:00', '31/02/2025 17:00')
    .replace('H24.113-250701-0005', '');

  it('lists each by row, column and reason, takes nothing and ends with 2', async () => {
    await run(csv);
    const before = await state();
    const ended = await run(file('spoilt.csv', bytes(spoilt)), '--json');
    expect(ended.code).toBe(2);
    const report = JSON.parse(ended.out) as {
      refused: { row: number; column: string; reason: string }[];
    };
    expect(report).toMatchObject({ outcome: 'refused', read: 90, taken: 0 });
    expect(report.refused.map(({ column }) => column).sort()).toEqual([
      'Mã hồ sơ',
      'Ngày hẹn trả',
      'Trạng thái',
    ]);
    for (const { row, reason } of report.refused) {
      expect(row).toBeGreaterThan(1);
      expect(reason).not.toBe('');
    }
    expect(await state()).toEqual(before);
  });

  it('never repeats a personal value', async () => {
    const { out, err } = await run(file('spoilt.csv', bytes(spoilt)));
    expect(out + err).not.toMatch(/09\d{8}|Hoàng|Nguyễn|tổ \d/);
  });

  it('takes the rest when told to leave such rows out', async () => {
    const ended = await run(file('spoilt.csv', bytes(spoilt)), '--skip-bad-rows', '--json');
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.out)).toMatchObject({ outcome: 'applied', read: 90, taken: 87 });
    expect((await state()).notCounted).toBe(3);
  });
});

describe('motcua import', () => {
  it('on trial writes nothing', async () => {
    const ended = await run(csv, '--dry-run');
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining('XEM TRƯỚC')]);
    expect((await state()).dataAt).toBeNull();
  });

  it.each([
    ['a date in the future', ['--as-of', '2999-01-01']],
    ['a date that does not exist', ['--as-of', '2025-02-30']],
    ['another ward', ['--ward', '22780']],
    ['an option that is none', ['--as-off', '2025-07-11']],
  ])('refuses %s, ends with 2 and changes nothing', async (_, options) => {
    const ended = await run(csv, ...options);
    expect(ended.code).toBe(2);
    expect(ended.err).not.toBe('');
    expect((await state()).dataAt).toBeNull();
  });

  it('refuses a file that is not there', async () => {
    expect(await run(join(dirname(data), 'no-such-file.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('không mở được tệp') as string,
    });
  });

  it('without a person to ask leaves the sample in place, and says how to replace it', async () => {
    const portal = await compose({ dataFolder: data });
    await loadSample(portal);
    await portal.close();
    const refused = await run(csv);
    expect([refused.code, refused.out]).toEqual([2, expect.stringContaining('--replace-sample')]);
    expect(await run(csv, '--replace-sample')).toMatchObject({ code: 0 });
    expect((await state()).sample).toBe(false);
  });

  it('says in its help what it takes and how it ends', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const option of [
      '--ward',
      '--as-of',
      '--dry-run',
      '--skip-bad-rows',
      '--replace-sample',
      '--json',
    ]) {
      expect(out).toContain(option);
    }
  });
});
