import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { motcua } from '../support/command.ts';
import { fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

let data: string;
const run = (...args: string[]) => motcua(args, { MOTCUA_DATA: data });

const change = (statement: string) => {
  const database = new DatabaseSync(join(data, 'motcua.sqlite'));
  database.exec(statement);
  database.close();
};

beforeEach(async () => {
  data = temporaryData();
  await run('import', fixturePath('ket-xuat-2025-07.csv'), '--as-of', '2025-07-31');
});

describe('motcua verify', () => {
  it('finds an empty chain whole', async () => {
    expect(await run('verify')).toMatchObject({ code: 0, out: '✓ Chuỗi nguyên vẹn: 0 mục.\n' });
  });

  it('finds the chain whole, with the head that was printed at closing', async () => {
    const { out } = await run('close', '2025-07');
    const head = /[0-9a-f]{64}/.exec(out)![0];
    const whole = await run('verify', '--head', head);
    expect([whole.code, whole.out]).toEqual([0, `✓ Chuỗi nguyên vẹn: 1 mục.\n  ${head}\n`]);
  });

  it.each([
    ['a changed content', `update chain set content = replace(content, '90', '91')`, 'đã bị đổi'],
    ['a changed time', 'update chain set at = at - 86400000', 'đã bị đổi'],
    ['an entry taken away', 'delete from chain', 'không có trong chuỗi'],
  ])('finds %s, and ends with 1', async (_, statement, why) => {
    const { out } = await run('close', '2025-07');
    change(statement);
    const head = /[0-9a-f]{64}/.exec(out)![0];
    const found = await run('verify', '--head', head);
    expect(found.code).toBe(1);
    expect(found.out).toContain(why);
  });

  it('refuses a head that is none', async () => {
    expect(await run('verify', '--head', 'abc')).toMatchObject({ code: 2, out: '' });
  });
});
