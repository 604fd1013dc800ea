import { utils, write, type CellObject } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/ingest/raw-row.ts';
import { readParts } from '../../src/ingest/readers/workbook.ts';
import { readXlsx } from '../../src/ingest/readers/xlsx/read-xlsx.ts';
import { listZip, unpack } from '../../src/ingest/readers/zip.ts';

const partsIn = (bytes: Buffer) =>
  listZip(bytes).map((entry) => ({ name: entry.name, content: unpack(bytes, entry) }));

const both = async (bytes: Buffer) => {
  const parts = partsIn(bytes);
  const ours = readXlsx((name) => parts.find((part) => part.name === name)?.content);
  return { ours: flat(ours), library: flat(await readParts(parts)) };
};

/** Cells up to the last one with anything in it: neither reader promises where blanks end. */
const flat = (sheets: Sheet[] | null) =>
  sheets?.map(({ name, date1904, rows }) => ({
    name,
    date1904,
    rows: [...rows]
      .map(({ row, cells }) => ({
        row,
        cells: Array.from(cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)),
      }))
      .filter(({ cells }) => cells.length > 0),
  }));

const text = fc.oneof(
  fc.constantFrom(
    'Chứng thực',
    ' hai  khoảng trắng ',
    'a & b < c > "d"',
    'dòng\nhai',
    '_x0041_',
    '1.000419',
  ),
  fc.string({ maxLength: 12 }).filter((value) => /^[\x20-\x7e]*$/.test(value)),
);
const cell: fc.Arbitrary<CellObject | null> = fc.oneof(
  text.map((v): CellObject => ({ t: 's', v })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v): CellObject => ({ t: 'n', v })),
  fc.integer().map((v): CellObject => ({ t: 'n', v })),
  fc.boolean().map((v): CellObject => ({ t: 'b', v })),
  fc.integer({ max: 99 }).map((v): CellObject => ({ t: 'n', v, f: 'SUM(A1:A3)' })),
  text.map((v): CellObject => ({ t: 's', v, f: 'CONCATENATE(A1,A2)' })),
  fc.constant<CellObject>({ t: 'e', v: 7 }),
  fc.constant(null),
);
const sheet = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 6 });

const book = (sheets: (CellObject | null)[][][], options: object, hidden = false) => {
  const made = utils.book_new();
  sheets.forEach((rows, at) => {
    const cells = utils.aoa_to_sheet([]);
    const width = Math.max(0, ...rows.map((row) => row.length));
    rows.forEach((row, r) =>
      row.forEach((each, c) => each && (cells[utils.encode_cell({ r: r * 3, c })] = each)),
    );
    if (width > 0) cells['!ref'] = `A1:${utils.encode_cell({ r: rows.length * 3, c: width })}`;
    utils.book_append_sheet(made, cells, `Tờ & ${at + 1}`);
  });
  made.Workbook = {
    WBProps: { date1904: hidden },
    Sheets: sheets.map((_, at) => ({ Hidden: hidden && at === 0 ? 1 : 0 })),
  };
  return write(made, { type: 'buffer', ...options }) as Buffer;
};

describe('a workbook is read as the library reads it', () => {
  it('whatever its cells are, with shared texts or without, hidden sheets and both calendars', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(sheet, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        async (sheets, bookSST, hidden) => {
          const { ours, library } = await both(book(sheets, { bookSST }, hidden));
          expect(ours).toBeDefined();
          expect(ours).toEqual(library);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('when another program wrote it, with rich text, dates and formulas', async () => {
    const made = new ExcelJS.Workbook();
    const one = made.addWorksheet('Hồ sơ');
    one.addRow([
      'Mã hồ sơ',
      { richText: [{ text: 'Ngày ' }, { font: { bold: true }, text: 'hẹn' }] },
    ]);
    one.addRow(['H24.113-250701-0001', new Date('2025-07-01T08:00:00Z'), true, 12.5]);
    one.addRow([{ formula: 'A2', result: 'kết quả' }, { formula: '1+1', result: 2 }, null, ' x ']);
    one.mergeCells('A5:C5');
    one.getCell('A5').value = 'Người lập bảng';
    one.mergeCells('B6:B8');
    one.getCell('B6').value = 'Chứng thực';
    one.getCell('C8').value = 'dòng cuối';
    const { ours, library } = await both(Buffer.from(await made.xlsx.writeBuffer()));
    expect(ours?.[0]?.rows.at(-1)?.cells).toEqual([null, 'Chứng thực', 'dòng cuối']);
    expect(ours).toEqual(library);
  });
});

describe('a workbook that is written in a way which only the library knows is left to it', () => {
  const plain = () => book([[[{ t: 's', v: 'a' }]]], {});
  const withSheet = (change: (xml: string) => string) => {
    const parts = Object.fromEntries(
      partsIn(plain()).map(({ name, content }) => [
        name,
        name === 'xl/worksheets/sheet1.xml' ? Buffer.from(change(content.toString())) : content,
      ]),
    );
    return (name: string) => parts[name];
  };
  it.each<[string, (xml: string) => string]>([
    ['a prefix', (xml) => xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')],
    ['a comment among the cells', (xml) => xml.replace('<row', '<!-- --><row')],
    ['a type of cell that is new', (xml) => xml.replace(/t="\w+"/, 't="d"')],
    ['attributes in other quotes', (xml) => xml.replace(/r="A1"/, "r='A1'")],
    ['an end that is missing', (xml) => xml.slice(0, xml.indexOf('</row>'))],
    ['no cells at all', (xml) => xml.replace(/<sheetData.*<\/sheetData>/, '')],
  ])('%s', (_, change) => {
    expect(readXlsx(withSheet((xml) => xml))).not.toBeNull();
    expect(readXlsx(withSheet(change))).toBeNull();
  });

  it('no workbook part', () => {
    expect(readXlsx(() => undefined)).toBeNull();
  });
});
