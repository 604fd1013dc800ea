import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { fromLegacy } from '../../src/ingest/text/legacy.ts';
import { readingOf } from '../../src/ingest/text/vietnamese.ts';
import { goldenBook, goldenCsv, goldenRows, inLegacy } from './golden.ts';
import { bytesOf, dossier, fixture, head, syncDossier, syncJson, workbook } from './support.ts';

const legacy = ['windows-1258', 'tcvn3', 'vni'] as const;
const golden = () => readRegister(Buffer.from(goldenCsv()));

describe('the golden register in', () => {
  test.each<[string, string, () => Buffer]>([
    ['UTF-8', 'utf-8', () => Buffer.from(goldenCsv())],
    ['UTF-8 with a mark', 'utf-8', () => Buffer.from(`\ufeff${goldenCsv()}`)],
    ['UTF-16 LE', 'utf-16le', () => Buffer.from(`\ufeff${goldenCsv()}`, 'utf16le')],
    ['UTF-16 BE', 'utf-16be', () => Buffer.from(`\ufeff${goldenCsv()}`, 'utf16le').swap16()],
    ['UTF-16 LE without a mark', 'utf-16le', () => Buffer.from(goldenCsv(), 'utf16le')],
    ['UTF-16 BE without a mark', 'utf-16be', () => Buffer.from(goldenCsv(), 'utf16le').swap16()],
    ['NFD', 'utf-8', () => Buffer.from(goldenCsv().normalize('NFD'))],
    ...legacy.map((name): [string, string, () => Buffer] => [
      name,
      name,
      () => Buffer.from(inLegacy(goldenCsv(), name), 'latin1'),
    ]),
  ])('%s gives the same records, and it is sure', async (_, name, bytes) => {
    const file = await readRegister(bytes());
    expect(file.encoding).toEqual({ name, certainty: 'sure' });
    const { records } = await golden();
    expect(file.records).toHaveLength(90);
    // TCVN3 has no capitals with a tone, so titles may begin small.
    const folded = (list: typeof records) => JSON.stringify(list).toLowerCase();
    expect(folded(file.records)).toBe(folded(records));
    if (name !== 'tcvn3') expect(file.records).toEqual(records);
  });
});

describe('an old encoding is guessed', () => {
  const bare = head.map((heading) =>
    heading.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  );
  const csv = (name: (typeof legacy)[number]) =>
    Buffer.from(
      inLegacy([bare, dossier(1), dossier(2)].map((row) => row.join(';')).join('\n'), name),
      'latin1',
    );

  test.each(legacy)(
    '%s from the letters of the rows, where headings have no marks',
    async (name) => {
      const file = await readRegister(csv(name));
      expect(file.encoding).toEqual({ name, certainty: 'guess' });
      expect(file.records[0]?.procedureTitle).toBe('Thủ tục đăng ký kết hôn');
    },
  );

  test.each(legacy)('%s is taken at a person’s word', async (encoding) => {
    const file = await readRegister(csv(encoding), { encoding });
    expect(file.encoding).toEqual({ name: encoding, certainty: 'sure' });
    expect(file.records[0]?.procedureTitle).toBe('Thủ tục đăng ký kết hôn');
  });

  test('and bytes that read as Vietnamese in none are refused', async () => {
    const noise = Buffer.from(`${bare.join(';')}\n\x80\xff\xfe \xd7\xf7x \xa3\xa5y`, 'latin1');
    await expect(readRegister(noise)).rejects.toMatchObject({ code: 'text-encoding' });
  });

  test('a file that is not what the person says is refused', async () => {
    await expect(readRegister(csv('tcvn3'), { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'text-encoding',
    });
  });

  test('a JSON in an old encoding is read', async () => {
    const text = syncJson([syncDossier({ TenTTHC: 'Thủ tục đăng ký kết hôn' })]).toString();
    const file = await readRegister(Buffer.from(inLegacy(text, 'tcvn3'), 'latin1'));
    expect(file.records[0]?.procedureTitle).toBe('Thủ tục đăng ký kết hôn');
  });
});

describe('text in UTF-8 with bytes that are not is told so, with the first line', () => {
  const lines = () => goldenCsv().trimEnd().split('\r\n');
  const oneByte = () => {
    const bytes = Buffer.from(goldenCsv());
    bytes[bytes.indexOf('Hộ tịch') + 1] = 0xff;
    return bytes;
  };

  test.each<[string, number, () => Buffer]>([
    ['one byte', 2, oneByte],
    ['cut within a letter', 91, () => Buffer.from(lines().join('\n')).subarray(0, -1)],
    [
      'rows of a file in another encoding',
      41,
      () =>
        Buffer.concat([
          Buffer.from(`${lines().slice(0, 40).join('\r\n')}\r\n`),
          Buffer.from(inLegacy(lines().slice(40).join('\r\n'), 'windows-1258'), 'latin1'),
        ]),
    ],
    [
      'a byte far down in a large file, which is read apart',
      12_002,
      () =>
        Buffer.concat([
          Buffer.from(`${lines()[0]}\n${`${lines()[1]}\n`.repeat(12_000)}`),
          Buffer.of(0xc3),
        ]),
    ],
    [
      'one byte between carriage returns',
      2,
      () => Buffer.from(oneByte().toString('latin1').replaceAll('\r\n', '\r'), 'latin1'),
    ],
  ])('%s', async (_, line, bytes) => {
    const told = { name: 'UnreadableFile', code: 'broken-utf8', line };
    await expect(readRegister(bytes())).rejects.toMatchObject(told);
    await expect(readRegister(bytes(), { encoding: 'utf-8' })).rejects.toMatchObject(told);
  });
});

describe('text of an old font in the cells of a spreadsheet is repaired', () => {
  test.each(['tcvn3', 'vni'] as const)('%s', async (name) => {
    const rows = goldenRows().map((row) => row.map((cell) => inLegacy(cell, name)));
    const file = await readRegister(goldenBook('xlsx', rows));
    expect(file.encoding).toEqual({ name, certainty: 'guess' });
    const { records } = await golden();
    expect(JSON.stringify(file.records).toLowerCase()).toBe(JSON.stringify(records).toLowerCase());
  });

  test('as a program wrote it that took it for Windows-1252', async () => {
    const windows = new TextDecoder('windows-1252');
    const wrong = (cell: string) => windows.decode(Buffer.from(inLegacy(cell, 'vni'), 'latin1'));
    const file = await readRegister(
      goldenBook(
        'xlsx',
        goldenRows().map((row) => row.map(wrong)),
      ),
    );
    expect(file.encoding.name).toBe('vni');
    expect(file.records).toHaveLength(90);
  });

  const mark = (cells: string[]) => cells.map((cell) => inLegacy(cell, 'tcvn3'));

  test.each<[string, (cells: string[], row: number) => string[]]>([
    ['under a head in Unicode', (cells, row) => (row === 0 ? cells : mark(cells))],
    [
      'in names and addresses alone',
      (cells, row) =>
        cells.map((cell, at) => (row > 0 && [6, 8].includes(at) ? mark([cell])[0]! : cell)),
    ],
    [
      'under headings that read as Vietnamese in either way',
      (cells, row) => (row > 0 ? mark(cells) : cells.with(1, 'Mã HS').with(3, 'Tên TTHC')),
    ],
  ])('%s', async (_, written) => {
    const file = await readRegister(goldenBook('xlsx', goldenRows().map(written)));
    expect(file.encoding).toEqual({ name: 'tcvn3', certainty: 'guess' });
    const { records } = await golden();
    expect(JSON.stringify(file.records).toLowerCase()).toBe(JSON.stringify(records).toLowerCase());
  });

  test('under headings of two rows, of which the lower says little', async () => {
    const [upper, ...rows] = goldenRows();
    const lower = upper!.map((heading, at) =>
      at === 2 ? 'Mã' : at === 3 ? 'Tên' : at > 8 ? heading : '',
    );
    const above = upper!.map((heading, at) =>
      at === 2 ? 'Thủ tục' : at === 3 || at > 8 ? '' : heading,
    );
    const file = await readRegister(goldenBook('xlsx', [above, lower, ...rows.map(mark)]));
    const { records } = await golden();
    expect(file.records.map(({ procedureCode }) => procedureCode)).toEqual(
      records.map(({ procedureCode }) => procedureCode),
    );
  });

  test('a word that reads either way is read as the others of its column', async () => {
    const rows = goldenRows().map((cells, row) => (row === 5 ? cells.with(4, 'Hộ') : cells));
    const file = await readRegister(goldenBook('xlsx', rows.map(mark)));
    expect(file.records[4]?.field).toBe('Hộ');
  });

  test('and the name of a sheet is left as it reads', async () => {
    const name = { 'Tên thủ tục': inLegacy('Thủ tục đăng ký', 'tcvn3'), 'Hạn trả': '31/02/2025' };
    const rows = [head, dossier(1, name)];
    const book = bytesOf(workbook({ 'Danh sách': rows, [inLegacy('Chứng thực', 'tcvn3')]: rows }));
    expect((await readRegister(book)).refused.map(({ column }) => column)).toEqual([
      'Danh sách: Hạn trả',
      'Chứng thực: Hạn trả',
    ]);
  });

  test('but not where a person says that it is in Unicode', async () => {
    const rows = [head, dossier(1, { 'Tên thủ tục': inLegacy('Thủ tục đăng ký', 'tcvn3') })];
    const [guessed, told] = await Promise.all([
      readRegister(goldenBook('xlsx', rows as string[][])),
      readRegister(goldenBook('xlsx', rows as string[][]), { encoding: 'utf-8' }),
    ]);
    expect(guessed.records[0]?.procedureTitle).toBe('Thủ tục đăng ký');
    expect(told.records[0]?.procedureTitle).toBe('Thñ tôc ®¨ng ký');
    expect(told.encoding).toEqual({ name: 'utf-8', certainty: 'sure' });
  });

  test('and Unicode cells are left alone', async () => {
    const file = await readRegister(goldenBook('xlsx'));
    expect(file.encoding).toEqual({ name: 'utf-8', certainty: 'sure' });
  });
});

describe('a file in UTF-8 whose text was one byte a letter before', () => {
  const sync = () => fixture('dong-bo-ho-so.json').toString();
  const asUtf8 = (text: string) => Buffer.from(text).toString('latin1');
  const files: [string, string, (text: string) => string][] = [
    ['TCVN3', 'tcvn3', (text) => inLegacy(text, 'tcvn3')],
    ['VNI', 'vni', (text) => inLegacy(text, 'vni')],
    ['UTF-8 itself', 'utf-8', asUtf8],
  ];
  const folded = (records: unknown) => JSON.stringify(records).toLowerCase();

  test.each(files)('is read as a CSV: %s', async (_, name, written) => {
    const bytes = Buffer.from(`\ufeff${written(goldenCsv())}`);
    const { records } = await golden();
    const guessed = await readRegister(bytes);
    expect(guessed.encoding).toEqual({ name, certainty: 'guess' });
    expect(folded(guessed.records)).toBe(folded(records));
    await expect(readRegister(bytes, { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'no-header',
    });
  });

  test.each(files)('is read as a JSON: %s', async (_, name, written) => {
    const plain = await readRegister(Buffer.from(sync()));
    const guessed = await readRegister(Buffer.from(written(sync())));
    expect(guessed.encoding).toEqual({ name, certainty: 'guess' });
    expect(folded(guessed.records)).toBe(folded(plain.records));
    const told = await readRegister(Buffer.from(written(sync())), { encoding: 'utf-8' });
    expect(told.encoding).toEqual({ name: 'utf-8', certainty: 'sure' });
    expect(folded(told.records)).not.toBe(folded(plain.records));
  });

  test.each(['tcvn3', 'vni'] as const)('is taken at a person’s word: %s', async (encoding) => {
    const title = { TenTTHC: 'Thủ tục đăng ký kết hôn' };
    for (const text of [goldenCsv(), syncJson([syncDossier(title)]).toString()]) {
      const file = await readRegister(Buffer.from(inLegacy(text, encoding)), { encoding });
      expect(file.encoding).toEqual({ name: encoding, certainty: 'sure' });
      expect(file.records[0]?.procedureTitle).toBe('Thủ tục đăng ký kết hôn');
    }
  });

  test('and steps of dossiers, by the word for their state', async () => {
    const step = {
      MaHoSo: 'H24.113-250701-0001',
      ThoiDiemXuLy: '20250702080000',
      TrangThai: inLegacy('Đang xử lý', 'tcvn3'),
    };
    const service = 'CapNhatTienDoHoSoMC';
    const file = await readRegister(Buffer.from(JSON.stringify({ service, data: [step] })));
    expect(file.encoding).toEqual({ name: 'tcvn3', certainty: 'guess' });
    expect(file.updates).toMatchObject([{ status: 4 }]);
  });
});

test('every letter of Vietnamese goes into the old encodings and back', () => {
  const vowels = 'a ă â e ê i o ô ơ u ư y'.split(' ');
  const letters = vowels.flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) =>
      (vowel + tone).normalize('NFC'),
    ),
  );
  const text = [...letters, 'đ'].join(' ');
  for (const name of legacy) expect(fromLegacy(inLegacy(text, name), name)).toBe(text);
  const capitals = text.toUpperCase();
  for (const name of ['vni', 'windows-1258'] as const) {
    expect(fromLegacy(inLegacy(capitals, name), name)).toBe(capitals);
  }
});

test.each([
  ['Chứng thực bản sao từ bản chính giấy tờ, văn bản của nước ngoài', 10],
  ['Nguyễn Thị Huyền, phường Đông Hải, quận Lê Chân', 7],
  ['uỷ quyền, hoà giải, thuế quý, nghĩa vụ, khuỷu, ngoằn ngoèo', 9],
])('%s reads as Vietnamese', (text, least) => {
  const { marked, vietnamese } = readingOf(text);
  expect(vietnamese).toBe(marked);
  expect(marked).toBeGreaterThanOrEqual(least - 1);
});

test.each(['Chøng thùc b¶n sao', 'Chöùng thöïc baûn sao', 'été Größe naïve'])(
  '%s does not',
  (text) => {
    const { marked, vietnamese } = readingOf(text);
    expect(vietnamese / marked).toBeLessThan(0.6);
  },
);
