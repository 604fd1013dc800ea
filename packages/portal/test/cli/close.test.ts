import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifyChain, type ChainEntry } from '@motcua/sdk/figures';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { motcua } from '../support/command.ts';
import { fixture, fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

const csv = fixturePath('ket-xuat-2025-07.csv');
const text = Buffer.from(fixture('ket-xuat-2025-07.csv')).toString('utf8');
/** One that had ended with a result is told to have been withdrawn. */
const changed = text.replace('Đã xử lý xong', 'Công dân yêu cầu rút hồ sơ');

let data: string;
const run = (...args: string[]) => motcua(args, { MOTCUA_DATA: data });
const take = (path: string, asOf: string, ...more: string[]) =>
  run('import', path, '--as-of', asOf, ...more);

const file = (name: string, content: string): string => {
  const path = join(dirname(data), name);
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const july = async () => {
  const portal = await compose({ dataFolder: data });
  try {
    const client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
    return await client.statistics.get({ period: '2025-07' });
  } finally {
    await portal.close();
  }
};

const entries = async (): Promise<ChainEntry[]> =>
  (JSON.parse((await run('verify', '--json')).out) as { entries: ChainEntry[] }).entries;

beforeEach(() => {
  data = temporaryData();
});

describe('motcua close', () => {
  it('freezes a month once, and shows its entry in the answer of the API', async () => {
    await take(csv, '2025-07-31');
    const before = await july();
    expect([before.closed, before.chain]).toEqual([null, null]);
    const closed = await run('close', '2025-07');
    expect([closed.code, closed.err]).toEqual([0, '']);
    const hash = /[0-9a-f]{64}/.exec(closed.out)![0];
    const after = await july();
    expect(after.closed).toMatchObject({ figures: before.figures, entry: { number: 1, hash } });
    expect(after.closed!.corrections).toEqual([]);
    expect(after.chain).toEqual({ length: 1, head: hash });
    expect(after.revision).toBe(before.revision + 1);
  });

  it.each([
    ['a month that is to come', '2999-01', 'còn ở phía trước'],
    ['a month that nothing is known of', '2025-06', 'chưa có dữ liệu'],
    ['a month in which the data end', '2025-07', '23:59 ngày 11/07/2025'],
    ['no month', '2025-13', 'Tháng viết dạng 2025-07'],
    ['a day', '2025-07-01', 'Tháng viết dạng 2025-07'],
  ])('refuses %s, says why and changes nothing', async (_, month, why) => {
    await take(csv, '2025-07-11');
    const before = await july();
    const refused = await run('close', month);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(why);
    expect(await july()).toEqual(before);
  });

  it('refuses the month that is not over', async () => {
    await take(csv, '2025-07-31');
    const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
    const refused = await run('close', month);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('chưa kết thúc');
  });

  it('refuses to close a month twice, and says when it was closed', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const before = await july();
    const again = await run('close', '2025-07', '--partial');
    expect(again.code).toBe(2);
    expect(again.err).toContain('Mỗi tháng chỉ khóa một lần');
    expect(await july()).toEqual(before);
  });

  it('closes what is there of a month when it is told to, and writes down until when', async () => {
    await take(csv, '2025-07-11');
    expect((await run('close', '2025-07', '--partial')).code).toBe(0);
    expect((await july()).closed!.asOf).toBe('2025-07-11T23:59:59+07:00');
  });
});

describe('data that come after a month was closed', () => {
  it('make numbered corrections with date and reason beside the old figures', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const frozen = (await july()).figures!;
    expect((await take(file('changed.csv', changed), '2025-08-01')).code).toBe(0);

    const { figures, closed, chain } = await july();
    expect(figures!.withdrawn).toBe(frozen.withdrawn + 1);
    expect(closed!.figures).toEqual(frozen);
    expect(closed!.corrections).toEqual([
      {
        number: 1,
        at: expect.stringMatching(/^\d{4}-.*\+07:00$/) as string,
        reason: 'Nạp sổ lần 2',
        changes: expect.arrayContaining([
          { figure: 'withdrawn', was: frozen.withdrawn, is: frozen.withdrawn + 1 },
        ]) as unknown,
      },
    ]);
    expect(chain!.length).toBe(2);

    // Taken back, the month is what it was: that is a change too, and stands beside the first.
    expect((await run('import', 'undo', '2')).code).toBe(0);
    const undone = await july();
    expect(undone.figures).toEqual(frozen);
    expect(undone.closed!.corrections.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'Nạp sổ lần 2'],
      [2, 'Hoàn tác lần nạp sổ 2'],
    ]);
    expect(await verifyChain(await entries())).toMatchObject({ whole: true, length: 3 });
  });

  it('make none where the month stays as it is, nor where an import is only tried', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const path = file('changed.csv', changed);
    await take(path, '2025-08-01', '--dry-run');
    await take(file('same.csv', `${text}\n`), '2025-08-02');
    expect((await july()).closed!.corrections).toEqual([]);
  });

  it('reach further than a month that was closed in part: that is a correction', async () => {
    await take(csv, '2025-07-11');
    await run('close', '2025-07', '--partial');
    await take(file('changed.csv', changed), '2025-08-01');
    const { closed, asOf } = await july();
    expect(asOf).toBe('2025-07-31T23:59:59+07:00');
    expect(closed!.corrections).toHaveLength(1);
    expect((await run('doctor')).code).toBe(0);
  });
});
