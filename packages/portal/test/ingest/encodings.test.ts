import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { fromLegacy } from '../../src/ingest/text/legacy.ts';
import { readingOf } from '../../src/ingest/text/vietnamese.ts';
import { goldenBook, goldenCsv, goldenRows, inLegacy } from './golden.ts';
import { dossier, head, syncDossier, syncJson } from './support.ts';

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

  test('and Unicode cells are left alone', async () => {
    const file = await readRegister(goldenBook('xlsx'));
    expect(file.encoding).toEqual({ name: 'utf-8', certainty: 'sure' });
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
