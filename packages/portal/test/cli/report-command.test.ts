import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@motcua/sdk';
import { fixturePath } from '../support/fixtures.ts';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let data: string;
const run = (args: string[], env: Record<string, string> = {}) =>
  motcua(['report', ...args], { MOTCUA_DATA: data, ...env });
const golden = ['2025-07', '--from', '2025-07-01', '--to', '2025-07-11'];
const file = (name: string) => join(dirname(data), name);

beforeAll(async () => {
  data = temporaryData();
  const taken = await motcua(
    ['import', fixturePath('so-theo-doi-2025-07.xlsx'), '--as-of', '2025-07-11'],
    { MOTCUA_DATA: data },
  );
  expect(taken.code).toBe(0);
});

describe('motcua report', () => {
  it("prints the ward's own figures, and what its checks found apart from them", async () => {
    const { code, out, err } = await run(golden);
    expect(code).toBe(0);
    for (const words of [
      'tiếp nhận 90 hồ sơ: trực tuyến 89 hồ sơ (98,9 %), trực tiếp 1 hồ sơ',
      '67 hồ sơ (74,4 %)',
      '6 hồ sơ (6,67 %)',
      '23 hồ sơ (25,6 %)',
      'Không có hồ sơ quá hạn.',
    ])
      expect(out).toContain(words);
    expect(err).toContain('? xem lại: Phần lời của phường là đoạn mẫu');
    expect(err).toContain('· lưu ý [II.1]: Số đã giải quyết (67) gồm cả 6 hồ sơ công dân rút');
    expect(err).not.toContain('✗');
  });

  it('writes JSON, CSV and DOCX, and no file over another unless it is forced to', async () => {
    const write = (format: string, ...more: string[]) =>
      run([...golden, '--format', format, '--out', file(`r.${format}`), ...more]);
    for (const format of ['json', 'csv', 'docx']) {
      expect(await write(format)).toMatchObject({ code: 0, out: '' });
    }
    const json = JSON.parse(readFileSync(file('r.json'), 'utf8')) as Report;
    expect(json.figures).toMatchObject({ received: 90, resolved: 67 });
    expect(readFileSync(file('r.csv'), 'utf8')).toContain('Tổng cộng,90,89,1,0,67');
    expect(readFileSync(file('r.docx')).subarray(0, 2).toString()).toBe('PK');
    expect((await write('csv')).code).toBe(2);
    expect((await write('csv', '--force')).code).toBe(0);
  });

  it('issues nothing while an error stands, with exit code 2; a forced one is marked as a draft', async () => {
    const empty = ['2024-02', '--out', file('draft.txt')];
    const stopped = await run(empty);
    expect(stopped).toMatchObject({ code: 2, out: '' });
    expect(stopped.err).toContain('✗ phải sửa: Chưa có số liệu của kỳ này');
    expect(existsSync(file('draft.txt'))).toBe(false);
    expect((await run([...empty, '--force'])).code).toBe(0);
    expect(readFileSync(file('draft.txt'), 'utf8')).toContain('! Bản thảo: còn điểm phải sửa');
  });

  it('in production leaves sample words out, so that nothing made up is issued', async () => {
    const { code, out, err } = await run(golden, { MOTCUA_ENV: 'production' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('✗ phải sửa [III.2]: Mục “Khó khăn, vướng mắc” chưa có nội dung.');
  });

  it('refuses a month or days that can not be, and writes nothing', async () => {
    for (const args of [
      ['2025-13'],
      ['thang-7'],
      ['2025-07', '--from', '2025-07-01'],
      ['2025-07', '--from', '2025-07-11', '--to', '2025-07-01'],
      ['2025-07', '--from', '2025-06-01', '--to', '2025-07-01'],
      ['2025-07', '--from', '2025-07-30', '--to', '2025-07-32'],
    ]) {
      const { code, out, err } = await run(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('--from và --to đi đôi với nhau');
    }
  });

  it('speaks English where it is asked to, and the report stays Vietnamese', async () => {
    const { out, err } = await run(golden, { MOTCUA_LANG: 'en' });
    expect(err).toContain('· note [II.1]: Resolved (67) includes 6 withdrawn dossiers');
    expect(out).toContain('Đã giải quyết 67 hồ sơ (74,4 %)');
  });
});
