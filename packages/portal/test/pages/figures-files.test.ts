import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, Statistics } from '@motcua/sdk';
import { figureNames } from '@motcua/sdk/figures';
import { factNames, factOf, isFactName } from '../../src/components/figures/facts.ts';
import { loadAllGroups, loadFigures } from '../../src/components/figures/figures-data.ts';
import { figuresFile } from '../../src/components/figures/figures-files.ts';
import { allTables } from '../../src/components/figures/tables/all-tables.ts';
import { readFileName, type FileFormat } from '../../src/components/figures/tables/files.ts';
import { tableNames, type TableName } from '../../src/components/figures/tables/table.ts';
import { csvText } from '../../src/csv.ts';
import type { Composition } from '../../src/compose.ts';
import { days as july, julyPortal } from '../report/support.ts';

let portal: Composition;
let client: Client;

beforeAll(async () => {
  portal = await julyPortal({ now: () => Date.parse('2025-07-12T08:00:00+07:00') });
  client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
});
afterAll(() => portal.close());

const file = async (table: TableName | null, format: FileFormat, bom = true, period = july) =>
  (await figuresFile(client, period, {
    table,
    format,
    search: new URLSearchParams(bom ? '' : 'bom=0'),
    language: 'vi',
  }))!;
const rowsOf = async (response: Response): Promise<Record<string, string>[]> =>
  parse(await response.text(), { columns: true, bom: true }) as Record<string, string>[];

describe('every table of a period', () => {
  it('is there once, under its name, as wide as its heads say', async () => {
    const [data, groups] = [await loadFigures(client, july), await loadAllGroups(client, july)];
    const tables = allTables(data, groups, 'vi');
    expect(tables.map(({ name }) => name)).toEqual([
      'so-lieu',
      'ty-le',
      'so-sanh',
      'linh-vuc',
      'cach-nop',
      'linh-vuc-cach-nop',
      'thu-tuc',
      'ngay',
      'cho-doi',
      'gio',
      'dinh-chinh',
    ]);
    for (const { heads, columns, rows } of tables) {
      for (const row of rows) {
        expect(row.heads).toHaveLength(heads.length);
        expect(row.values).toHaveLength(columns.length);
      }
    }
  });

  it.each(tableNames)('%s says the same as CSV, as CSV without BOM and as JSON', async (name) => {
    const json = (await (await file(name, 'json')).json()) as {
      revision: number;
      asOf: string;
      columns: { name: string; label: string }[];
      rows: Record<string, string | number | null>[];
    };
    const bytes = await (await file(name, 'csv')).bytes();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const plain = await (await file(name, 'csv', false)).text();
    expect(new TextDecoder().decode(bytes)).toBe(plain);
    const rows = parse(plain, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(json.rows.length);
    rows.forEach((row, at) => {
      for (const { name: column, label } of json.columns) {
        const value = json.rows[at]![column];
        if (value === null) expect(row[label]).toMatch(/\S/);
        else expect(row[label]).toBe(String(value));
      }
      expect([row['Phiên bản'], row['Số liệu đến']]).toEqual([String(json.revision), json.asOf]);
    });
  });

  it('stands in the one file of all, a line a number, each with its rule or its row', async () => {
    const lines = await rowsOf(await file(null, 'csv'));
    const official = lines.filter(({ Dòng: row }) => row?.startsWith('official'));
    expect(official.map((line) => [line['Số liệu'], line['Giá trị']])).toEqual([
      ['Phần trăm', '100'],
      ['Tử số', '90'],
      ['Mẫu số', '90'],
      ['Cận dưới 95 %', '95.9'],
      ['Cận trên 95 %', '100'],
    ]);
    expect(official[0]!['Cách tính']).toContain('QĐ 766/QĐ-TTg');
    // An empty value always says why.
    for (const line of lines) {
      expect(line['Giá trị'] === '').toBe(line['Vì sao trống'] !== '');
    }
    const whole = (await (await file(null, 'json')).json()) as { statistics: Statistics };
    expect(whole.statistics).toEqual(await client.statistics.get({ ...july, groupBy: 'field' }));
  });

  it('of a period that nobody knows of is one line that says so, and no zero', async () => {
    const unknown = { from: '2030-01-01', to: '2030-01-31' };
    const lines = await rowsOf(await file(null, 'csv', true, unknown));
    expect(lines.map((line) => [line['Giá trị'], line['Vì sao trống']])).toEqual([
      ['', 'chưa có dữ liệu'],
    ]);
    const asked = { table: 'linh-vuc', format: 'csv', language: 'vi' } as const;
    const search = new URLSearchParams();
    expect(await figuresFile(client, unknown, { ...asked, search })).toBeNull();
  });

  it('holds no code of a dossier and no digits of a phone', async () => {
    const all = (
      await Promise.all((['csv', 'json'] as const).map((format) => file(null, format)))
    ).map((response) => response.text());
    for (const text of await Promise.all(all)) {
      expect(text).not.toMatch(/H24[.\d]*-\d{6}/);
      expect(text).not.toMatch(/\b0\d{9}\b/);
    }
  });
});

describe('CSV', () => {
  it('comes back as it was, and no cell is a formula', () => {
    const lines = [
      ['a,b', '"x"', 'một\ndòng'],
      ['=1+1', '-3', '-cmd', '@x'],
    ];
    expect(parse(csvText(lines, false), { relax_column_count: true })).toEqual([
      lines[0],
      ["'=1+1", '-3', "'-cmd", "'@x"],
    ]);
  });
});

describe('one number', () => {
  const at = (value: unknown, path: string): unknown =>
    path.split('.').reduce((inner, name) => (inner as Record<string, unknown>)[name], value);

  it.each(factNames)(
    '%s has a name, a value, a rule and its place in the answer of the API',
    async (name) => {
      const statistics = await client.statistics.get(july);
      const { title, value, rule, path, n } = factOf(statistics, name, 'vi');
      expect([title, value, rule].every((text) => /\S/.test(text ?? ''))).toBe(true);
      expect(n).not.toBeNull();
      const answer = at(statistics, path);
      if (typeof answer === 'number') expect(value).toContain(String(answer));
      else if (answer !== null) expect(answer).toMatchObject({ denominator: n });
      if ((figureNames as readonly string[]).includes(name)) expect(n).toBe(answer);
    },
  );

  it('of a period that nobody knows of has no value, never 0', async () => {
    const statistics = await client.statistics.get({ period: '2030-01' });
    for (const name of factNames) {
      const { value, nothing } = factOf(statistics, name, 'vi');
      expect([name, value, nothing]).toEqual([name, null, 'no-data-yet']);
    }
  });

  it('and a file are told by their names', () => {
    expect([isFactName('received'), isFactName('__proto__'), isFactName('toString')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(readFileName('2025-07')).toEqual({ name: '2025-07', format: null });
    expect(readFileName('2025-07.csv')).toEqual({ name: '2025-07', format: 'csv' });
    for (const name of ['2025-07.exe', '2025-07.csv.csv', '2025-07.']) {
      expect(readFileName(name)).toBeNull();
    }
  });
});
