import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Figures } from '@motcua/sdk';
import { verifyChain, type ChainEntry } from '@motcua/sdk/figures';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
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

  it('tell whoever brings them which correction they make, before and after', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const { withdrawn } = (await july()).figures!;
    const path = file('changed.csv', changed);
    const withdrawnOne = { figure: 'withdrawn', was: withdrawn, is: withdrawn + 1 };
    const first = {
      month: '2025-07',
      number: 1,
      changes: expect.arrayContaining([withdrawnOne]) as unknown,
    };
    const jsonOf = async (...args: string[]) =>
      JSON.parse((await run(...args, '--json')).out) as { corrections: unknown };

    const tried = await take(path, '2025-08-01', '--dry-run');
    expect(tried.out).toContain('Sẽ đính chính công khai số liệu của tháng đã khóa sổ');
    expect(tried.out).toMatch(
      new RegExp(
        `tháng 7 năm 2025, đính chính số 1: .*Công dân rút: ${withdrawn} → ${withdrawn + 1}`,
      ),
    );
    const asked = await jsonOf('import', path, '--as-of', '2025-08-01', '--dry-run');
    expect(asked.corrections).toEqual([first]);
    const done = await jsonOf('import', path, '--as-of', '2025-08-01');
    expect(done.corrections).toEqual([first]);

    const untried = await jsonOf('import', 'undo', '2', '--dry-run');
    const back = { month: '2025-07', number: 2, changes: expect.any(Array) as unknown };
    expect(untried.corrections).toEqual([back]);
    const undone = await run('import', 'undo', '2');
    expect(undone.out).toMatch(
      new RegExp(
        `tháng 7 năm 2025, đính chính số 2: .*Công dân rút: ${withdrawn + 1} → ${withdrawn}`,
      ),
    );
    const again = await take(path, '2025-08-03');
    expect(again.out).toContain('Đã đính chính công khai');
    expect(again.out).toContain('đính chính số 3');
    // Of the same file nothing is left to correct.
    const same = await jsonOf('import', path, '--as-of', '2025-08-03');
    expect(same.corrections).toEqual([]);
  });

  it('may be the catalogue, which tells the correction that it makes', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const layer = file(
      'phuong.json',
      JSON.stringify({
        format: 1,
        sources: { ward: { label: 'UBND phường', labelEn: 'The ward' } },
        procedures: [{ code: '2.000815', field: 'Lĩnh vực thử', asOf: '2026-10-01' }],
      }),
    );
    const tried = await run('catalogue', 'import', layer, '--dry-run');
    expect([tried.code, tried.err]).toEqual([0, '']);
    expect(tried.out).toContain('tháng 7 năm 2025, đính chính số 1: Các tổng số không đổi');
    const done = await run('catalogue', 'import', layer, '--json');
    const corrections = [{ month: '2025-07', number: 1, changes: [] }];
    expect(JSON.parse(done.out)).toMatchObject({ corrections });
    expect((await july()).closed!.corrections).toHaveLength(1);
  });

  it("may be a newer program's catalogue, of which its first command tells", async () => {
    await take(csv, '2025-07-31');
    const store = await openSqliteStore(data);
    const moved = (await store.snapshot((readable) => readable.procedures('11411'))).map(
      (procedure) => ({ ...procedure, field: 'Lĩnh vực cũ' }),
    );
    await store.atomically((writable) => writable.replaceCatalogue('11411', 'former', moved));
    await store.close();
    await run('close', '2025-07');
    const database = new DatabaseSync(join(data, 'motcua.sqlite'));
    database.exec("update catalogue_layers set digest = 'former' where name = 'base'");
    database.close();

    const first = await run('verify', '--json');
    expect(first.err).toContain('tháng 7 năm 2025, đính chính số 1: Các tổng số không đổi');
    expect((JSON.parse(first.out) as { entries: unknown[] }).entries).toHaveLength(2);
    expect((await run('verify')).err).toBe('');
  });

  it('may be gone: then nothing is known, which is not zero, and what was frozen stands', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const frozen = (await july()).figures!;
    const undone = await run('import', 'undo', '1');
    expect(undone.out).toContain('đính chính số 1: Dữ liệu của tháng này không còn trong kho');
    const { state, figures, closed } = await july();
    expect([state, figures]).toEqual(['no-data-yet', null]);
    expect(closed!.figures).toEqual(frozen);
    expect(closed!.corrections[0]!.changes).toContainEqual({
      figure: 'received',
      was: frozen.received,
      is: null,
    });
    expect((await run('doctor')).code).toBe(0);
    expect(JSON.parse((await entries()).at(-1)!.content)).toMatchObject({
      asOf: null,
      figures: null,
    });

    await take(csv, '2025-07-31');
    const [, back] = (await july()).closed!.corrections;
    expect(back!.changes).toContainEqual({ figure: 'received', was: null, is: frozen.received });
    expect((await run('verify')).out).toContain('Chuỗi nguyên vẹn: 3 mục');
  });

  it('may stand in an old chain as zeros of the very beginning of the month: they say nothing', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const frozen = JSON.parse((await entries())[0]!.content) as { figures: Figures };
    await run('import', 'undo', '1');
    const database = new DatabaseSync(join(data, 'motcua.sqlite'));
    database.exec("delete from chain where kind = 'correction'");
    database.close();
    const store = await openSqliteStore(data);
    const content = {
      ...frozen,
      asOf: '2025-07-01T00:00:00+07:00',
      figures: Object.fromEntries(Object.keys(frozen.figures).map((name) => [name, 0])),
      correction: 1,
      reason: { kind: 'undo', import: 1 },
      changes: [{ figure: 'received', was: frozen.figures.received, is: 0 }],
    };
    const entry = { kind: 'correction' as const, subject: '2025-07', at: Date.now(), content };
    await store.atomically((writable) => writable.addToChain('11411', entry));
    await store.close();

    expect((await run('verify')).out).toContain('Chuỗi nguyên vẹn: 2 mục');
    expect((await run('doctor')).code).toBe(0);
    const [correction] = (await july()).closed!.corrections;
    expect(correction!.changes).toEqual([
      { figure: 'received', was: frozen.figures.received, is: null },
    ]);
  });

  it('may begin after it, when what told of it is gone', async () => {
    await take(csv, '2025-07-31');
    await run('close', '2025-07');
    const august = text
      .replaceAll('/07/2025', '/08/2025')
      .replaceAll('H24.113-2507', 'H24.113-2508');
    expect((await take(file('august.csv', august), '2025-08-31')).code).toBe(0);
    expect((await july()).closed!.corrections).toEqual([]);
    await run('import', 'undo', '1');
    const { state, closed } = await july();
    expect(state).toBe('before-data');
    expect(closed!.corrections[0]!.changes.every(({ is }) => is === null)).toBe(true);
    expect((await run('doctor')).code).toBe(0);
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
