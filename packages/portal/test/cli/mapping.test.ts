import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { motcua } from '../support/command.ts';
import { expected, fixture } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

/** The ward's list with two headings that nobody else uses. */
const text = Buffer.from(fixture('ket-xuat-2025-07.csv'))
  .toString('utf8')
  .replace('Ngày tiếp nhận', 'Vào sổ ngày')
  .replace('Trạng thái', 'Đến đâu rồi');

let data: string;
let file: string;
const run = (...args: string[]) => motcua(['import', ...args], { MOTCUA_DATA: data });

beforeEach(async () => {
  data = temporaryData();
  file = join(dirname(data), 'la.csv');
  mkdirSync(dirname(data), { recursive: true });
  writeFileSync(file, text);
  const store = await openSqliteStore(data);
  await store.atomically((writable) =>
    writable.saveMapping('11411', {
      name: 'phần mềm cũ',
      columns: { 'vao so ngay': 'received', 'den dau roi': 'status' },
      savedAt: Date.parse('2025-07-12T08:00:00+07:00'),
    }),
  );
  await store.close();
});

describe('a file whose columns cannot be guessed', () => {
  it('is read by a mapping that was kept, without a question', async () => {
    const { code, out } = await run(
      file,
      '--mapping',
      'phần mềm cũ',
      '--as-of',
      '2025-07-11',
      '--json',
    );
    expect(code).toBe(0);
    const { byField: _, ...figures } = expected.figures;
    expect(JSON.parse(out)).toMatchObject({ outcome: 'applied', taken: 90, figures });
  });

  it('is read where not one heading is known', async () => {
    const names = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o'];
    const columns = [
      ...[null, 'code', 'procedureCode', 'procedureTitle', 'field', 'channel', null, 'phone', null],
      ...['received', 'due', 'finished', 'returned', 'status'],
    ];
    const [, ...rows] = text.split('\n');
    writeFileSync(file, [names.map((name) => `Cột ${name}`).join(';'), ...rows].join('\n'));
    const store = await openSqliteStore(data);
    const said = columns.map((column, at) => [`cot ${names[at]!.replace('đ', 'd #2')}`, column]);
    await store.atomically((writable) =>
      writable.saveMapping('11411', {
        name: 'chữ cái',
        columns: Object.fromEntries(said) as Record<string, string | null>,
        savedAt: 0,
      }),
    );
    await store.close();
    const read = await run(file, '--mapping', 'chữ cái', '--as-of', '2025-07-11', '--json');
    const { byField: _, ...figures } = expected.figures;
    expect(JSON.parse(read.out)).toMatchObject({ outcome: 'applied', taken: 90, figures });
    const without = await run(file);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('--mapping TÊN')]);
  });

  it('without one is refused, with how to give one and which there are', async () => {
    const { code, err } = await run(file);
    expect(code).toBe(2);
    expect(err).toMatch(/thiếu cột: Ngày tiếp nhận, Trạng thái/);
    expect(err).toMatch(/--mapping TÊN \(đang có: “phần mềm cũ”\)/);
  });

  it('is refused where the mapping has another name', async () => {
    const { code, err } = await run(file, '--mapping', 'khác');
    expect([code, err]).toEqual([2, expect.stringContaining('Đang có: “phần mềm cũ”')]);
  });
});

it('motcua import mappings lists what was kept', async () => {
  const { out } = await run('mappings');
  expect(out).toContain('“phần mềm cũ” (08:00 ngày 12/07/2025)');
  expect(out).toContain('“vao so ngay” → Ngày tiếp nhận');
  expect(JSON.parse((await run('mappings', '--json')).out)).toMatchObject([
    { name: 'phần mềm cũ', columns: { 'den dau roi': 'status' } },
  ]);
});
