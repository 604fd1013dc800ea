import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { loadSample } from '../../src/ingest/sample.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { motcua } from '../support/command.ts';
import { expected, fixture, fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';
import { keys, noTerminal, onTerminal, program, type Terminal } from './terminal.ts';

const { down, enter, ctrlC } = keys;
const csv = Buffer.from(fixture('ket-xuat-2025-07.csv')).toString('utf8');
/** The ward's list with two headings that nobody else uses. */
const strange = csv.replace('Ngày tiếp nhận', 'Vào sổ ngày').replace('Trạng thái', 'Đến đâu rồi');
const nextMonth = strange.replaceAll('H24.113-2507', 'H24.113-2506');
const asOf = ['--as-of', '2025-07-11'];

let data: string;
const terminal = (...args: string[]) => onTerminal(['import', ...args], { MOTCUA_DATA: data });

const file = (name: string, content: string): string => {
  mkdirSync(dirname(data), { recursive: true });
  const path = join(dirname(data), name);
  writeFileSync(path, content);
  return path;
};

const kept = async () => {
  const store = await openSqliteStore(data);
  const seen = await store.snapshot(async (readable) => ({
    dataAt: (await readable.wardState('11411')).dataAt,
    sample: (await readable.wardState('11411')).sample,
    mappings: (await readable.mappings('11411')).map(({ name, columns }) => ({ name, columns })),
  }));
  await store.close();
  return seen;
};

const untouched = { dataAt: null, sample: false, mappings: [] };

beforeEach(() => {
  data = temporaryData();
});

/** Points the two strange headings out, and says that no column is the unit. */
const pointOut = async (asked: Terminal): Promise<void> => {
  for (const column of ['“Ngày tiếp nhận”?', '“Trạng thái”?', '“Đơn vị xử lý” (có thể bỏ qua)?']) {
    await asked.until(`Cột nào là ${column}`);
    asked.press(down, down, enter);
  }
};

const onATerminal = (what: string) => (noTerminal === null ? what : `${what} (${noTerminal})`);

describe.skipIf(noTerminal !== null)(onATerminal('a person at the terminal'), () => {
  it('sees what was made of the columns, names the others once, and is not asked again', async () => {
    const first = terminal(file('la.csv', strange), ...asOf);
    await first.until('Cột nào là “Ngày tiếp nhận”?');
    expect(first.shown()).toMatch(/“Mã hồ sơ” +→ Mã hồ sơ +▒▒▒\.▒▒▒-▒▒▒▒▒▒-▒▒▒▒/);
    expect(first.shown()).toMatch(/“Vào sổ ngày” +→ \? +▒▒\/▒▒\/▒▒▒▒ ▒▒:▒▒/);
    expect(first.shown()).toMatch(/“Đến đâu rồi” +→ \? +Đã trả kết quả/);
    await pointOut(first);
    await first.until('Lưu cách đọc này với tên gì?');
    first.press('phần mềm cũ', enter);
    await first.until('--mapping "phần mềm cũ"');
    expect(await first.ended).toBe(0);
    expect(first.shown()).toContain('Đọc 90 dòng: 90 mới hoặc thay đổi');
    expect(first.shown()).not.toMatch(/09\d{8}|Hoàng|Nguyễn|tổ \d/);
    expect((await kept()).mappings).toEqual([
      {
        name: 'phần mềm cũ',
        columns: {
          'vao so ngay': 'received',
          'den dau roi': 'status',
          'chu ho so': null,
          'dia chi': null,
        },
      },
    ]);

    // A Mac's keyboard sends letters and marks apart.
    const name = 'phần mềm cũ'.normalize('NFD');
    const again = terminal(file('sau.csv', nextMonth), ...asOf, '--mapping', name);
    expect(await again.ended).toBe(0);
    expect(again.shown()).not.toContain('Cột nào');
    expect(again.shown()).toContain('Đọc 90 dòng: 90 mới hoặc thay đổi');

    const { out } = await motcua(
      ['import', file('la.csv', strange), ...asOf, '--mapping', name, '--json'],
      { MOTCUA_DATA: data },
    );
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'identical',
      figures: { received: 2 * expected.figures.received },
    });
  });

  it('who presses Ctrl-C at a question changes nothing', async () => {
    const asked = terminal(file('la.csv', strange), ...asOf);
    await asked.until('Cột nào là “Ngày tiếp nhận”?');
    asked.press(ctrlC);
    expect(await asked.ended).toBe(130);
    expect(asked.shown()).toContain('Tệp này chưa được nạp');
    expect(await kept()).toEqual(untouched);
  });

  it('who presses Ctrl-C when asked for a name changes nothing either', async () => {
    const asked = terminal(file('la.csv', strange), ...asOf);
    await pointOut(asked);
    await asked.until('tên gì?');
    asked.press(ctrlC);
    expect(await asked.ended).toBe(130);
    expect(await kept()).toEqual(untouched);
  });

  it('who says that a needed column is not there is told what is missing', async () => {
    const asked = terminal(file('la.csv', strange), ...asOf);
    await asked.until('“Ngày tiếp nhận”?');
    asked.press(down, down, down, down, enter);
    expect(await asked.ended).toBe(2);
    expect(asked.shown()).toContain('thiếu cột: Ngày tiếp nhận, Trạng thái');
    expect(asked.shown()).not.toContain('cửa sổ dòng lệnh');
    expect(await kept()).toEqual(untouched);
  });

  it('keeps no answers of a dry run', async () => {
    const asked = terminal(file('la.csv', strange), ...asOf, '--dry-run');
    await pointOut(asked);
    expect(await asked.ended).toBe(0);
    expect(asked.shown()).toContain('XEM TRƯỚC');
    expect(await kept()).toEqual(untouched);
  });

  it('is asked what a column of dates is, as figures would be wrong without it', async () => {
    const renamed = csv.replace('Ngày kết thúc xử lý', 'Xong hôm');
    const asked = terminal(file('la.csv', renamed), ...asOf);
    await asked.until('Cột nào là “Ngày kết thúc xử lý” (có thể bỏ qua)?');
    expect(asked.shown()).toMatch(/L +“Xong hôm” +→ \? +▒▒\/▒▒\/▒▒▒▒ ▒▒:▒▒/);
    asked.press(down, down, enter);
    await asked.until('“Đơn vị xử lý” (có thể bỏ qua)?');
    asked.press(down, down, enter);
    await asked.until('tên gì?');
    asked.press('xong hôm', enter);
    expect(await asked.ended).toBe(0);
    expect(asked.shown()).toContain('tên gì?');
    expect((await kept()).mappings).toEqual([
      {
        name: 'xong hôm',
        columns: { 'xong hom': 'finished', 'chu ho so': null, 'dia chi': null },
      },
    ]);
    const { out } = await motcua(
      ['import', file('la.csv', renamed), ...asOf, '--mapping', 'xong hôm', '--json'],
      { MOTCUA_DATA: data },
    );
    const { byField: _, ...figures } = expected.figures;
    expect(JSON.parse(out)).toMatchObject({ outcome: 'identical', figures });
  });

  it('is asked about a table of which nothing is known, with numbers in its headings', async () => {
    const names = ['TT', 'Ký hiệu', 'Số (6 chữ số)', 'Việc', 'Mảng', 'Lối', 'Ai', 'Gọi 1', 'Nhà'];
    const [, ...rows] = csv.split('\n');
    const heads = [...names, 'Vào', 'Ra trước', 'Xong', 'Trao', 'Tới đâu'].join(';');
    const asked = terminal(file('la.csv', [heads, ...rows].join('\n')), ...asOf, '--dry-run');
    await asked.until('Cột nào là “Mã hồ sơ”?');
    expect(asked.shown()).toMatch(/B +“Ký hiệu” +→ \? +▒▒▒\.▒▒▒-▒▒▒▒▒▒-▒▒▒▒/);
    expect(asked.shown()).toMatch(/N +“Tới đâu” +→ \? +Đã trả kết quả/);
    asked.press(ctrlC);
    expect(await asked.ended).toBe(130);
  });

  it('tells two columns of one heading apart', async () => {
    const same = csv.replace('Ngày hẹn trả', 'Ngày').replace('Ngày tiếp nhận', 'Ngày');
    const asked = terminal(file('la.csv', same), ...asOf);
    await asked.until('Cột nào là “Ngày tiếp nhận”?');
    expect(asked.shown()).toContain('J · “Ngày”');
    asked.press(down, down, enter);
    await asked.until('Cột nào là “Ngày hẹn trả” (có thể bỏ qua)?');
    expect(asked.shown()).toContain('K · “Ngày”');
    asked.press(down, down, enter);
    await asked.until('“Đơn vị xử lý” (có thể bỏ qua)?');
    asked.press(down, down, enter);
    await asked.until('tên gì?');
    asked.press('hai ngày', enter);
    expect(await asked.ended).toBe(0);
    expect((await kept()).mappings[0]?.columns).toMatchObject({
      ngay: 'received',
      'ngay #2': 'due',
    });
    const { out } = await motcua(
      ['import', file('la.csv', same), ...asOf, '--mapping', 'hai ngày', '--json'],
      { MOTCUA_DATA: data },
    );
    const { byField: _, ...figures } = expected.figures;
    expect(JSON.parse(out)).toMatchObject({ outcome: 'identical', figures });
  });

  it('who names a mapping that is not there, for a file that needs none, is told so', async () => {
    const read = terminal(file('la.csv', csv), ...asOf, '--mapping', 'gõ nhầm');
    expect(await read.ended).toBe(0);
    expect(read.shown()).toContain('Chưa có cách đọc cột tên “gõ nhầm”');
    expect((await kept()).mappings).toEqual([]);
  });

  it('is asked only for what changed, and last month’s list is read as before', async () => {
    const first = terminal(file('la.csv', strange), ...asOf);
    await pointOut(first);
    await first.until('tên gì?');
    first.press('cũ', enter);
    expect(await first.ended).toBe(0);
    const changed = nextMonth.replace('Đến đâu rồi', 'Xong chưa');
    const again = terminal(file('sau.csv', changed), ...asOf, '--mapping', 'cũ');
    await again.until('Cột nào là “Trạng thái”?');
    expect(again.shown()).not.toContain('Cột nào là “Ngày tiếp nhận”?');
    again.press(enter);
    expect(await again.ended).toBe(0);
    expect((await kept()).mappings).toEqual([
      {
        name: 'cũ',
        columns: {
          'vao so ngay': 'received',
          'den dau roi': 'status',
          'xong chua': 'status',
          'chu ho so': null,
          'dia chi': null,
        },
      },
    ]);
  });

  it('is asked before the sample goes, and Enter leaves it', async () => {
    const portal = await compose({ dataFolder: data });
    await loadSample(portal);
    await portal.close();
    const question = 'Xóa dữ liệu mẫu rồi nạp tệp này?';
    const register = fixturePath('ket-xuat-2025-07.csv');
    for (const [pressed, code, sample] of [
      [enter, 2, true],
      [ctrlC, 130, true],
      ['y', 0, false],
    ] as const) {
      const asked = terminal(register, ...asOf);
      await asked.until(question);
      asked.press(pressed);
      expect(await asked.ended).toBe(code);
      expect((await kept()).sample).toBe(sample);
    }
  });

  it('sees how far a long file is', async () => {
    const [head = '', ...rows] = csv.trim().split('\n');
    const many = Array.from({ length: 60 }, (_, copy) =>
      rows.map((row) => row.replace('H24.113-25', `H24.113-${String(copy + 10)}`)),
    ).flat();
    const long = terminal(file('dai.csv', [head, ...many, ''].join('\n')), ...asOf, '--dry-run');
    expect(await long.ended).toBe(0);
    expect(long.shown()).toMatch(/dai\.csv: đang [^\d\n]+\d+\/\d+/);
  });
});

it('without a person nobody is asked, even while the input stays open', async () => {
  const child = spawn(process.execPath, [program, 'import', file('la.csv', strange)], {
    env: { ...process.env, MOTCUA_DATA: data, MOTCUA_LANG: 'vi' },
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: 15_000,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((done) => child.once('close', done));
  expect([code, said]).toEqual([2, expect.stringContaining('--mapping TÊN')]);
  expect(await kept()).toEqual(untouched);
});
