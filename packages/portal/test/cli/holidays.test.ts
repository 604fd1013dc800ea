import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const portal = fileURLToPath(new URL('../../', import.meta.url));

/** A portal of its own, whose file of holidays may be spoiled. */
let copy: string;
beforeAll(() => {
  copy = join(temporaryData(), 'portal');
  mkdirSync(copy, { recursive: true });
  for (const part of ['dist', 'data', 'package.json']) {
    cpSync(join(portal, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(portal, 'node_modules'), join(copy, 'node_modules'));
});

const run = (holidays: string, ...args: string[]) => {
  writeFileSync(join(copy, 'data/holidays.json'), holidays);
  const env = { MOTCUA_DATA: join(copy, '../store'), PORT: '0' };
  return motcua(args, env, join(copy, 'dist/motcua.js'));
};

const day = (from: string, to = from) => ({
  kind: 'holiday',
  from,
  to,
  name: 'Lễ hội',
  nameEn: 'Festival',
  source: 'Thông báo',
});
const file = (...days: object[]) => JSON.stringify({ announced: [], days });
const overlapping = file(day('2026-03-10', '2026-03-12'), day('2026-03-12'));

describe('a file of holidays that can’t be used', () => {
  it.each([
    ['with two rows for one day', overlapping, 'Dòng 2: trùng ngày với dòng 1.'],
    [
      'with a day of the country’s calendar',
      file(day('2026-09-02')),
      'Dòng 1: trùng ngày đã có trong lịch chung của cả nước.',
    ],
    ['with a thirteenth month', file(day('2026-03-10'), day('2026-13-01')), 'Dòng 2: '],
    ['that is no JSON', '{"days": [', 'Tệp phải là một đối tượng JSON'],
  ])('%s is refused by file and row, before anything is opened', async (_, holidays, told) => {
    const { code, out, err } = await run(holidays, 'apology', 'list');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Không dùng được data/holidays.json');
    expect(err).toContain(`\n  ${told}`);
    expect(err).toContain("data/holidays.json, the ward's own days off, can't be used");
  });

  it('keeps the portal from serving', async () => {
    const { code, err } = await run(overlapping, 'serve');
    expect(code).toBe(2);
    expect(err).toContain('Dòng 2: trùng ngày với dòng 1.');
  });

  it('is found by the doctor', async () => {
    expect((await run(file(day('2026-03-10')), 'doctor')).code).toBe(0);
    const { code, out } = await run(overlapping, 'doctor');
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Không dùng được data\/holidays\.json.*\n {2}Dòng 2/);
    expect(out.match(/holidays\.json/g)).toHaveLength(1);
    const { files, sound } = JSON.parse((await run(overlapping, 'doctor', '--json')).out) as {
      files: unknown[];
      sound: boolean;
    };
    expect(sound).toBe(false);
    expect(files).toContainEqual(expect.objectContaining({ what: 'holidays', sound: false }));
  });
});
