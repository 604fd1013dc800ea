import { describe, expect, test } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { mostBytes, readRegister } from '../../src/ingest/read-file.ts';
import { UnreadableFile } from '../../src/ingest/unreadable-file.ts';
import { goldenBook, goldenCsv, goldenRows, inLegacy } from './golden.ts';
import { bytesOf, dossier, fixture, head, workbook, xlsx } from './support.ts';

const sample = () => fixture('ket-xuat-2025-07.xlsx');
const saved = (bookType: 'biff8' | 'xlsb' | 'xlsm') =>
  write(workbook({ A: [head, dossier(1)] }), { type: 'buffer', bookType }) as Buffer;

const compound = (part: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(part, 'utf16le'),
  ]);

/** The record with the writer's name made one that says that the rest is enciphered (FILEPASS). */
const locked = (bytes: Buffer): Buffer => {
  const at = bytes.indexOf(Buffer.from('5c007000', 'hex'));
  bytes.writeUInt16LE(0x2f, at);
  bytes.writeUInt16LE(0, at + 4);
  return bytes;
};

/** Writes a number over one field of each entry of the central directory. */
const patched = (
  bytes: Buffer,
  offset: number,
  write: (at: number, bytes: Buffer) => void,
): Buffer => {
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    write(at + offset, bytes);
  }
  return bytes;
};

describe('a file of another kind ends in one error with a code', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['nothing', 'empty', () => new Uint8Array()],
    ['white space', 'empty', () => Buffer.from(' \r\n\t\n')],
    ['a PDF', 'pdf', () => Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['a PNG', 'image', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a JPEG', 'image', () => Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a web page without a table', 'web-page', () => Buffer.from('\ufeff\n<!-- --><p>Xin chào')],
    ['a web page of something else', 'no-header', () => Buffer.from('<table><tr><td>1</table>')],
    ['XML of no spreadsheet', 'xml', () => Buffer.from('<?xml version="1.0"?><a/>')],
    ['a letter in a compound file', 'unknown-kind', () => compound('WordDocument')],
    ['a workbook of which nothing is left', 'damaged-workbook', () => compound('Workbook')],
    ['a gzip', 'damaged-archive', () => Buffer.from('1f8b08000000000000ff', 'hex')],
    ['an empty zip', 'archive', () => Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')],
    ['text with a zero in it', 'unknown-kind', () => Buffer.from(`${goldenCsv()}\0`)],
    [
      'text with a control character in each cell',
      'unknown-kind',
      () => Buffer.from(goldenCsv().replaceAll(';', ';\x02')),
    ],
    ['bytes of no kind', 'unknown-kind', () => Buffer.from([0, 1, 2, 250, 251, 0, 9])],
    ['a program', 'unknown-kind', () => Buffer.from('\x7fELF\x02\x01\x01\0\0')],
    [
      'text of a code page of elsewhere',
      'text-encoding',
      () => Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2;\xec\xe8\xf0', 'latin1'),
    ],
    ['a letter', 'no-header', () => Buffer.from('Kính gửi Trung tâm,\nxin gửi danh sách.\n')],
    [
      'a sheet of something else',
      'no-header',
      () =>
        xlsx([
          ['Tên', 'Tuổi'],
          ['An', 30],
        ]),
    ],
    ['a workbook without a cell', 'no-header', () => xlsx([])],
    ['half a workbook', 'damaged-workbook', () => sample().subarray(0, 9000)],
    [
      'a workbook with one wrong byte',
      'damaged-workbook',
      () => {
        const bytes = sample();
        const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 600;
        bytes[at] = bytes[at]! ^ 0x55;
        return bytes;
      },
    ],
    [
      'a workbook whose parts have passwords',
      'encrypted',
      () => patched(sample(), 8, (at, bytes) => bytes.writeUInt16LE(1, at)),
    ],
    ['a protected workbook', 'encrypted', () => compound('EncryptedPackage')],
    ['a protected legacy workbook', 'encrypted', () => locked(saved('biff8'))],
    [
      'a workbook that declares gigabytes',
      'unpacks-too-large',
      () => patched(sample(), 24, (at, bytes) => bytes.writeUInt32LE(900_000_000, at)),
    ],
    [
      'a workbook of absurd ratio',
      'unpacks-too-large',
      () => patched(sample(), 24, (at, bytes) => bytes.writeUInt32LE(20_000_000, at)),
    ],
    [
      'a workbook that lies about its size',
      'damaged-workbook',
      () => patched(sample(), 24, (at, bytes) => bytes.writeUInt32LE(100, at)),
    ],
    ['a file over the limit', 'too-large', () => new Uint8Array(mostBytes + 1)],
  ])('%s: %s', async (_, code, bytes) => {
    const error = await readRegister(bytes()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(error).toMatchObject({ code });
  });
});

describe('the golden register is read the same', () => {
  test.each([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsx'],
    ['biff8', 'xls'],
    ['html', 'html'],
    ['xlml', 'xml-spreadsheet'],
    ['ods', 'ods'],
  ] as const)('as %s', async (bookType, kind) => {
    const file = await readRegister(goldenBook(bookType));
    expect(file.kind).toBe(kind);
    expect(file.records).toHaveLength(90);
    expect(file.records).toEqual((await readRegister(Buffer.from(goldenCsv()))).records);
  });

  test.each(['xlsx', 'biff8', 'xlml', 'ods'] as const)(
    'as %s whose dates are dates and whose numbers are numbers',
    async (bookType) => {
      const date = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})$/;
      const rows = goldenRows().map((row) =>
        row.map((cell) => {
          const [, d, m, y, h, min] = date.exec(cell)?.map(Number) ?? [];
          if (d !== undefined) return Date.UTC(y!, m! - 1, d, h, min) / 86_400_000 + 25_569;
          return /^\d{1,3}$/.test(cell) ? Number(cell) : cell;
        }),
      );
      const { records } = await readRegister(goldenBook(bookType, rows));
      expect(records).toEqual((await readRegister(Buffer.from(goldenCsv()))).records);
    },
  );
});

describe('a text is read', () => {
  const golden = async () => (await readRegister(Buffer.from(goldenCsv()))).records;

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['TCVN3', (text: string) => Buffer.from(inLegacy(text, 'tcvn3'), 'latin1')],
  ])('without the mark at its end that programs of DOS write: %s', async (_, bytes) => {
    const marked = `${goldenCsv().trimEnd()}\x1a\x1a`;
    expect((await readRegister(bytes(marked))).records).toHaveLength(90);
  });

  test.each([1, 200])(
    'with a few control characters, %d times as long, as if they were spaces',
    async (times) => {
      const [head, ...lines] = goldenCsv().trimEnd().split('\r\n');
      const odd = lines.join('\r\n').replace('Thủ tục đăng ký', 'Thủ tục\x02đăng ký');
      const file = await readRegister(
        Buffer.from([head, ...Array<string>(times).fill(odd)].join('\r\n')),
      );
      expect(file.records).toEqual(await golden());
    },
  );
});

describe('a workbook is read', () => {
  test.each(['xlsm', 'xlsb'] as const)('as %s too', async (bookType) => {
    expect((await readRegister(saved(bookType))).records).toHaveLength(1);
  });

  test('with serials that count from 1904', async () => {
    const book = workbook({
      A: [head, dossier(1, { 'Ngày tiếp nhận': 45839.33819444444 - 1462 })],
    });
    book.Workbook = { WBProps: { date1904: true } };
    const { records } = await readRegister(bytesOf(book));
    expect(records[0]?.receivedAt.at).toBe(Date.parse('2025-07-01T08:07:00+07:00'));
  });

  test('with cells that are dates, formulas, errors and yes or no', async () => {
    const book = workbook({ A: [head, dossier(1), dossier(2), dossier(3)] });
    const sheet = book.Sheets['A']!;
    sheet['E2'] = { t: 'd', v: '2025-07-01T08:07:00' as unknown as Date };
    sheet['C3'] = { t: 's', v: 'Thủ tục', f: 'A1&"x"' };
    sheet['F4'] = { t: 'e', v: 42 };
    sheet['D4'] = { t: 'b', v: true };
    const { records, refused } = await readRegister(bytesOf(book));
    expect(records[0]?.receivedAt.at).toBe(Date.parse('2025-07-01T08:07:00+07:00'));
    expect(records[1]?.procedureTitle).toBe('Thủ tục');
    expect(refused).toMatchObject([
      { row: 4, column: 'Kênh nộp', code: 'channel-unknown' },
      { row: 4, column: 'Hạn trả', code: 'date-impossible' },
    ]);
  });

  test('with cells at its furthest ends', async () => {
    const book = workbook({ A: [head, dossier(1)], B: [head, dossier(2)] });
    utils.sheet_add_aoa(book.Sheets['A']!, [['x']], { origin: 'XFD9' });
    utils.sheet_add_aoa(book.Sheets['B']!, [['x']], { origin: 'A100000' });
    expect((await readRegister(bytesOf(book))).records).toHaveLength(2);
  });
});
