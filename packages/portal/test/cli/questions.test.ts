import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/compose.ts';
import { loadSample } from '../../src/ingest/sample.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { motcua } from '../support/command.ts';
import { expected, fixture, fixturePath } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';
import { keys, noTerminal, onTerminal, program, type Terminal } from './terminal.ts';

const { down, enter, ctrlC, ctrlD } = keys;
const csv = Buffer.from(fixture('ket-xuat-2025-07.csv')).toString('utf8');
/** The ward's list with two headings that nobody else uses. */
const strange = csv.replace('Ngày tiếp nhận', 'Vào sổ ngày').replace('Trạng thái', 'Đến đâu rồi');
/** So many times the rows of a list, each dossier with a code of its own: 90 times are 1.6 MB. */
const times = (copies: number, list: string): string => {
  const [head = '', ...rows] = list.trim().split('\n');
  const all = Array.from({ length: copies }, (_, copy) =>
    rows.map((row) =>
      row.replace(
        /H24\.113-25(\d{4}-\d{4})/,
        `H24.113-${10 + (copy % 90)}$1${Math.floor(copy / 90)}`,
      ),
    ),
  );
  return [head, ...all.flat(), ''].join('\n');
};
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

const leaveOutUnitAndName = async (asked: Terminal, name: string): Promise<void> => {
  await asked.until('“Đơn vị xử lý” (có thể bỏ qua)?');
  asked.press(down, down, enter);
  await asked.until('tên gì?');
  asked.press(name, enter);
  expect(await asked.ended).toBe(0);
};

/** What was kept reads the file without a question once it was undone, with the right figures. */
const expectReadBy = async (mapping: string, content: string): Promise<void> => {
  const args = ['import', file('la.csv', content), ...asOf, '--mapping', mapping];
  expect((await motcua(['import', 'undo', '1'], { MOTCUA_DATA: data })).code).toBe(0);
  const { out } = await motcua([...args, '--json'], { MOTCUA_DATA: data });
  const { byField: _, ...figures } = expected.figures;
  expect(JSON.parse(out)).toMatchObject({ outcome: 'applied', taken: 90, figures });
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

  it('who ends the input with Ctrl-D at a question changes nothing', async () => {
    const asked = terminal(file('la.csv', strange), ...asOf);
    await asked.until('Cột nào là “Ngày tiếp nhận”?');
    asked.press(ctrlD);
    expect(await asked.ended).toBe(130);
    const named = terminal(file('la.csv', strange), ...asOf);
    await pointOut(named);
    await named.until('tên gì?');
    named.press(ctrlD);
    expect(await named.ended).toBe(130);
    for (const { shown } of [asked, named]) {
      expect(shown()).toContain('Tệp này chưa được nạp');
      expect(shown()).not.toContain('Warning');
    }
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
    await leaveOutUnitAndName(asked, 'xong hôm');
    expect((await kept()).mappings).toEqual([
      {
        name: 'xong hôm',
        columns: { 'xong hom': 'finished', 'chu ho so': null, 'dia chi': null },
      },
    ]);
    await expectReadBy('xong hôm', renamed);
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
    await leaveOutUnitAndName(asked, 'hai ngày');
    expect((await kept()).mappings[0]?.columns).toMatchObject({
      ngay: 'received',
      'ngay #2': 'due',
    });
    await expectReadBy('hai ngày', same);
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
      [ctrlD, 130, true],
      ['y', 0, false],
    ] as const) {
      const asked = terminal(register, ...asOf);
      await asked.until(question);
      asked.press(pressed);
      expect(await asked.ended).toBe(code);
      expect((await kept()).sample).toBe(sample);
      if (code === 0) expect(asked.shown()).toContain('Dữ liệu mẫu (90 hồ sơ) đã được xóa');
    }
  });

  it('is asked of a dry run what to show, not what to remove', async () => {
    const portal = await compose({ dataFolder: data });
    await loadSample(portal);
    await portal.close();
    const asked = terminal(fixturePath('ket-xuat-2025-07.csv'), ...asOf, '--dry-run');
    await asked.until('Xem trước như khi đã xóa mẫu (không xóa gì)?');
    asked.press('y');
    expect(await asked.ended).toBe(0);
    expect(asked.shown()).toContain('Dữ liệu mẫu (90 hồ sơ) sẽ bị xóa');
    expect((await kept()).sample).toBe(true);
  });

  it('sees how far a long file is', async () => {
    const long = terminal(file('dai.csv', times(90, csv)), ...asOf, '--dry-run');
    expect(await long.ended).toBe(0);
    expect(long.shown()).toMatch(/dai\.csv: đang [^\d\n]+\d+\/\d+/);
  });

  it.each([
    ['Ctrl-C', ctrlC],
    ['Ctrl-D', ctrlD],
  ])('who presses %s while a long file is read changes nothing', async (_, key) => {
    const long = terminal(file('dai.csv', times(360, csv)), ...asOf);
    await long.until('dai.csv: đang');
    long.press(key);
    expect(await long.ended).toBe(130);
    expect(long.shown()).toContain('Tệp này chưa được nạp');
    expect(long.shown()).not.toMatch(/Cancel|✓/);
    expect(await kept()).toEqual(untouched);
  });

  it('who presses Ctrl-C while the data are backed up leaves no file', async () => {
    await (await openSqliteStore(data)).close();
    const database = new DatabaseSync(join(data, 'motcua.sqlite'));
    database.exec('create table filler (bytes blob)');
    for (let megabyte = 0; megabyte < 200; megabyte += 10) {
      database.exec('insert into filler values (zeroblob(10000000))');
    }
    database.close();
    const folder = join(data, '..', 'backups');
    mkdirSync(folder);
    const asked = onTerminal(['backup', '--out', folder], { MOTCUA_DATA: data });
    await asked.until(' %');
    asked.press(ctrlC);
    expect(await asked.ended).toBe(130);
    expect(asked.shown()).toContain('Chưa có bản sao nào');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('sees no bar under a question about a long file, and Ctrl-C there ends as at any', async () => {
    const long = terminal(file('dai.csv', times(90, strange)), ...asOf);
    const question = 'Cột nào là “Ngày tiếp nhận”?';
    await long.until(question);
    // The bar is drawn anew twelve times a second.
    await setTimeout(400);
    expect(long.shown().split(question).at(-1)).not.toContain('đang');
    long.press(ctrlC);
    expect(await long.ended).toBe(130);
    expect(long.shown()).toContain('Tệp này chưa được nạp');
    expect(await kept()).toEqual(untouched);
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
