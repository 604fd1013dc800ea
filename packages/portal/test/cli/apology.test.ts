import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { addDays, toLocalDate } from '@motcua/sdk/calendar';
import { lateRegister, workingDayAfter } from '../apologies/register.ts';
import { motcua, type Ended } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

let data: string;
let folder: string;
const today = toLocalDate(Date.now());
const newDue = workingDayAfter(addDays(today, 3));
const register = lateRegister(today);
const [late, soon] = register.codes;

const run = (...args: string[]): Promise<Ended> =>
  motcua(['apology', ...args], { MOTCUA_DATA: data });
const stateOf = async () => {
  const store = await openSqliteStore(data);
  const letters = await store.snapshot((readable) => readable.letters('11411'));
  const audit = await store.snapshot((readable) => readable.audit('11411'));
  await store.close();
  return { letters, audit: audit.filter(({ action }) => action.startsWith('apologies.')) };
};

beforeEach(async () => {
  data = temporaryData();
  folder = dirname(data);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'so.csv'), register.csv);
  const taken = await motcua(['import', join(folder, 'so.csv')], { MOTCUA_DATA: data });
  expect(taken.err + String(taken.code)).toBe('0');
});

describe('motcua apology', () => {
  it('lists what is owed and what is due soon, and says that the list is for the staff', async () => {
    const { code, out } = await run('list');
    expect(code).toBe(0);
    expect(out).toContain('chỉ dùng trong Trung tâm');
    expect(out).toMatch(new RegExp(`CÒN NỢ THƯ\\t${late}`));
    const { items } = JSON.parse((await run('list', '--json')).out) as {
      items: { state: string; dossier: string }[];
    };
    expect(items.find(({ dossier }) => dossier === late)?.state).toBe('owed');
    expect(items.map(({ dossier }) => dossier)).toContain(soon);
  });

  it('says which month it was asked for', async () => {
    const { out } = await run('list', '--period', '2020-01');
    expect(out).toContain('01/01/2020 – 31/01/2020');
    expect(out).not.toContain('CÒN NỢ THƯ');
  });

  it('keeps an import that a letter rests upon, and names the letter', async () => {
    await run('draft', late!, '--new-due', newDue);
    const refused = await motcua(['import', 'undo', '1'], { MOTCUA_DATA: data });
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('thư [1]') as string]);
    expect((await run('list')).out).toContain(`thư [1]`);
  });

  it('takes a letter from draft to publication, with its files', async () => {
    const file = join(folder, 'thu.docx');
    const drafted = await run('draft', late!, '--new-due', newDue, '--out', file);
    expect([drafted.code, drafted.err]).toEqual([0, '']);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    const page = join(folder, 'thu.html');
    const signed = await run(
      'sign',
      '1',
      '--number',
      '12/TXL',
      '--office',
      'Chủ tịch',
      '--out',
      page,
    );
    expect(signed.code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('Số: 12/TXL');
    expect((await run('publish', '1')).code).toBe(0);
    expect(JSON.parse((await run('publish', '1', '--json')).out)).toMatchObject({
      id: 1,
      changed: false,
      apology: { number: '12/TXL', state: 'published' },
    });
    const { audit } = await stateOf();
    expect(audit.map(({ action }) => action)).toEqual([
      'apologies.draft',
      'apologies.sign',
      'apologies.publish',
    ]);
    expect(JSON.stringify(audit)).not.toContain(late);
  });

  it('tries a step with --dry-run and writes nothing, no file either', async () => {
    const file = join(folder, 'thu.docx');
    const tried = await run('draft', late!, '--new-due', newDue, '--out', file, '--dry-run');
    expect([tried.code, tried.out]).toEqual([0, expect.stringContaining('XEM TRƯỚC') as string]);
    expect(existsSync(file)).toBe(false);
    expect(await stateOf()).toEqual({ letters: [], audit: [] });
  });

  it('writes over no letter that is there', async () => {
    const file = join(folder, 'thu.html');
    writeFileSync(file, 'mine');
    expect((await run('draft', late!, '--new-due', newDue, '--out', file)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await stateOf()).letters).toEqual([]);
  });

  it.each<[string, () => string[], RegExp]>([
    [
      'an unknown dossier',
      () => ['draft', 'H24.113-000000-0000', '--new-due', newDue],
      /không có hồ sơ/,
    ],
    ['a date that is none', () => ['draft', late!, '--new-due', '31/02/2026'], /--new-due/],
    [
      'a letter that there is not',
      () => ['sign', '7', '--number', '1', '--office', 'Chủ tịch'],
      /apology list/,
    ],
    ['an id that is none', () => ['publish', 'all'], /số dự thảo/],
    ['an unknown reason', () => ['draft', late!, '--reason', 'weather'], /overdue/],
    ['a month that is none', () => ['list', '--period', '2025-13'], /--period/],
    [
      'an extension that is none',
      () => ['draft', late!, '--new-due', newDue, '--out', 'a.pdf'],
      /docx/,
    ],
  ])('refuses %s with exit code 2, and no error names a dossier', async (_, args, says) => {
    const { code, err } = await run(...args());
    expect([code, err]).toEqual([2, expect.stringMatching(says) as string]);
    expect(err).not.toMatch(/H24\.113/);
    expect((await stateOf()).letters).toEqual([]);
  });

  it('refuses a second rescheduling with its rule', async () => {
    await run('draft', late!, '--new-due', newDue);
    await run('sign', '1', '--number', '12/TXL', '--office', 'Chủ tịch');
    const second = await run('draft', late!, '--new-due', workingDayAfter(newDue));
    expect(second.code).toBe(2);
    expect(second.err).toContain('Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9');
    expect((await stateOf()).letters).toMatchObject([{ newDue }]);
  });

  it('refuses to publish what nobody signed, and to settle what is not published', async () => {
    await run('draft', late!, '--new-due', newDue);
    expect((await run('publish', '1')).err).toContain('chưa ký');
    expect((await run('settle', '1')).err).toContain('chưa công bố');
    expect((await run('settle')).out).toContain('Chưa có lời hẹn nào');
  });

  it('says what of a draft changed, and that the rest stays', async () => {
    const words = 'Hệ thống mất kết nối';
    await run('draft', late!, '--new-due', newDue, '--explain', words);
    const { out } = await run('draft', late!, '--new-due', workingDayAfter(newDue));
    expect(out).toContain('Thư [1]: dự thảo đã đổi: ngày hẹn mới; phần còn lại giữ nguyên');
    expect((await stateOf()).letters).toMatchObject([{ explanation: words }]);
  });

  it('asks for the responsible unit that the register does not name', async () => {
    expect((await run('draft', late!, '--new-due', newDue)).out).toContain('--unit');
    const again = await run('draft', late!, '--unit', 'Phòng Văn hóa - Xã hội');
    expect(again.out).not.toContain('--unit');
    expect((await stateOf()).letters).toMatchObject([{ newDue, unit: 'Phòng Văn hóa - Xã hội' }]);
  });

  it('drops a draft after a look at what that would do, and the dossier is owed its letter again', async () => {
    await run('draft', late!, '--new-due', newDue);
    expect((await run('drop', '1', '--dry-run')).out).toContain('XEM TRƯỚC');
    expect((await stateOf()).letters).toHaveLength(1);
    const { code, out } = await run('drop', '1');
    expect([code, out]).toEqual([0, '✓ Thư [1]: đã bỏ; nhật ký còn ghi\n']);
    const { letters, audit } = await stateOf();
    expect(letters).toEqual([]);
    expect(audit.at(-1)?.action).toBe('apologies.drop');
    expect((await run('list')).out).toMatch(new RegExp(`CÒN NỢ THƯ\\t${late}`));
    expect((await run('drop', '1')).code).toBe(2);
  });

  it('explains itself, in both languages', async () => {
    expect((await run('--help')).out).toContain('soạn → ký → công bố');
    const english = await motcua(['apology', 'sign', '--help'], {
      MOTCUA_DATA: data,
      MOTCUA_LANG: 'en',
    });
    expect([english.code, english.out]).toEqual([0, expect.stringContaining('no name') as string]);
    expect(english.out).toContain('Exit code: 0 done; 2 ');
  });
});
