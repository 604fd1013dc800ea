import { describe, expect, test } from 'vitest';
import { readRegister } from '../../src/ingest/read-file.ts';
import { fixture, syncDossier, syncJson } from './support.ts';

const readOne = async (fields: Record<string, unknown>) => {
  const file = await readRegister(syncJson([syncDossier(fields)]));
  return file.records[0] ?? file.refused;
};
const local = (text: string) => ({ at: Date.parse(`${text}+07:00`), wholeDay: false });

describe('the national sync', () => {
  const plain = fixture('dong-bo-ho-so.json').toString();

  test.each([
    ['as text inside message', JSON.stringify({ message: plain })],
    ['as an object inside message', `{"error_code":"0","message":${plain}}`],
    ['as a text', JSON.stringify(plain)],
    ['as a text in a text', JSON.stringify(JSON.stringify(plain))],
    ['as text with a mark in front, inside message', JSON.stringify({ message: `\ufeff${plain}` })],
    ['indented, as a text', JSON.stringify(JSON.stringify(JSON.parse(plain), null, 2))],
    ['before the mark that ends a text of DOS', `${plain}\x1a`],
    [
      'as text inside message twice',
      JSON.stringify({ message: JSON.stringify({ message: plain }) }),
    ],
    ['as a bare list', JSON.stringify((JSON.parse(plain) as { data: unknown }).data)],
    [
      'with its service named last',
      `{"data":${JSON.stringify((JSON.parse(plain) as { data: unknown }).data)},"service":"DongBoHoSoMC"}`,
    ],
    ['with a byte order mark and space', `\ufeff \r\n${plain}`],
  ])('is read %s', async (_, text) => {
    const expected = await readRegister(Buffer.from(plain));
    expect(await readRegister(Buffer.from(text))).toEqual(expected);
  });

  test('of nothing is an empty one', async () => {
    expect(await readRegister(syncJson([]))).toMatchObject({ read: 0, records: [], refused: [] });
  });

  test.each([
    ['plain', (data: unknown) => ({ service: 'DongBoHoSoMC', data })],
    ['wrapped', (data: unknown) => ({ message: JSON.stringify({ data }) })],
  ])('of a single dossier needs no list around it: %s', async (_, wrap) => {
    const one = syncDossier({
      DanhSachHoSoBoSung: [{ NgayBoSung: '20250701090000', NgayTiepNhanBoSung: '20250702090000' }],
    });
    const file = await readRegister(Buffer.from(JSON.stringify(wrap(one))));
    expect(file.records).toEqual((await readRegister(syncJson([one]))).records);
    expect(file.records).toHaveLength(1);
  });

  test('takes words for numbers and numbers for texts', async () => {
    expect(
      await readOne({ TrangThaiHoSo: 'Đã trả kết quả', KenhThucHien: 1, NgayTra: 20250702083400 }),
    ).toMatchObject({ status: 10, channel: 'in-person', returnedAt: local('2025-07-02T08:34:00') });
  });

  test('takes empty for absent', async () => {
    expect(
      await readOne({
        NgayHenTra: '',
        NgayTra: null,
        TenLinhVuc: '',
        SoDienThoai: '',
        DanhSachHoSoBoSung: '',
      }),
    ).toMatchObject({
      dueAt: null,
      returnedAt: null,
      field: null,
      phoneLast4: null,
      supplements: [],
    });
  });

  test('refuses by the field’s own name and the place in data', async () => {
    const file = await readRegister(
      syncJson([
        syncDossier(),
        syncDossier({ MaHoSo: '', TrangThaiHoSo: '11', NgayHenTra: {} }),
        'x',
        null,
      ]),
    );
    expect(file.read).toBe(4);
    expect(file.refused.slice(0, 3)).toEqual([
      { row: 2, column: 'MaHoSo', kind: 'empty', code: 'code-missing' },
      { row: 2, column: 'TrangThaiHoSo', kind: 'number', code: 'status-unknown' },
      { row: 2, column: 'NgayHenTra', kind: 'text', code: 'date-impossible' },
    ]);
    expect(new Set(file.refused.map(({ row }) => row))).toEqual(new Set([2, 3, 4]));
  });
});

describe('a second list is damage, never left out', () => {
  const element = JSON.stringify(syncDossier());
  const other = JSON.stringify(syncDossier({ MaHoSo: 'H24.113-250701-0002' }));
  const many = Array.from({ length: 900 }, () => element).join();
  test.each([
    ['of the same name', `"data":[${element}],"data":[${other}]`],
    ['behind an empty one', `"data":[],"data":[${other}]`],
    ['that is empty', `"data":[${element}],"data":[]`],
    ['behind a long one', `"data":[${many}],"data":[${other}]`],
    ['that is long', `"data":[${element}],"data":[${many}]`],
    ['with its name escaped', `"data":[${element}],"d\\u0061ta":[${other}]`],
    ['of the same elements', `"data":[0],"data":[0]`],
    ['in a message beside it', `"data":[${element}],"message":{"data":[${other}]}`],
    ['beside the message', `"message":{"data":[${element}]},"data":[${other}]`],
    ['in the place of which no list comes', `"data":[${element}],"data":null`],
  ])('%s', async (_, lists) => {
    const service = '"service":"DongBoHoSoMC"';
    for (const text of [`{${service},${lists}}`, `{${lists},${service}}`]) {
      await expect(readRegister(Buffer.from(text))).rejects.toMatchObject({ code: 'damaged-json' });
      const wrapped = JSON.stringify({ message: text });
      await expect(readRegister(Buffer.from(wrapped))).rejects.toMatchObject({
        code: 'damaged-json',
      });
    }
  });

  test('but a list elsewhere is none of dossiers', async () => {
    const text = `{"data":[${element}],"errors":[],"a_list_under_a_name_of_many_letters":[1],"message":"ok"}`;
    expect((await readRegister(Buffer.from(text))).records).toHaveLength(1);
    const before = `{"data":"","a_list_under_a_name_of_many_letters":[1],"message":{"data":[${element}]}}`;
    expect((await readRegister(Buffer.from(before))).records).toHaveLength(1);
  });
});

describe('requests for more papers move the due date', () => {
  const supplements = [
    {
      NgayBoSung: '20250702090000',
      NoiDungBoSung: 'Bổ sung căn cước của bà X',
      NgayTiepNhanBoSung: '20250703090000',
      NgayHenTraTruoc: '20250702170000',
      NgayHenTraMoi: '20250704170000',
    },
    {
      NgayBoSung: '20250704090000',
      NgayTiepNhanBoSung: '',
      NgayHenTraTruoc: '20250704170000',
      NgayHenTraMoi: '20250707170000',
    },
    { NgayBoSung: '20250705090000' },
  ];

  test('the last new one is in force, the first old one was the promise', async () => {
    const record = await readOne({ NgayHenTra: '20250704170000', DanhSachHoSoBoSung: supplements });
    expect(record).toMatchObject({
      dueAt: local('2025-07-07T17:00:00'),
      firstDueAt: local('2025-07-02T17:00:00'),
    });
    expect(record).toHaveProperty('supplements.1', {
      requestedAt: local('2025-07-04T09:00:00'),
      receivedAt: null,
      dueBefore: local('2025-07-04T17:00:00'),
      dueAfter: local('2025-07-07T17:00:00'),
    });
    expect(JSON.stringify(record)).not.toContain('bà X');
  });

  test.each([
    [[{}]],
    [[null]],
    [{}],
    [[{ NgayBoSung: '', NoiDungBoSung: '', NgayTiepNhanBoSung: null, NgayHenTraMoi: ' ' }]],
    [[{ NgayBoSung: '0', NgayHenTraTruoc: '0001-01-01T00:00:00', NgayHenTraMoi: 'Chưa có' }]],
  ])('an empty entry is no request: %j', async (list) => {
    expect(await readOne({ DanhSachHoSoBoSung: list })).toMatchObject({ supplements: [] });
    const among = [{}, ...[list].flat(), { NgayBoSung: '20250702090000' }];
    expect(await readOne({ DanhSachHoSoBoSung: among })).toMatchObject({
      supplements: [{ requestedAt: local('2025-07-02T09:00:00') }],
    });
  });

  test('without a new date the one of the dossier stays', async () => {
    expect(await readOne({ DanhSachHoSoBoSung: { NgayBoSung: '20250702090000' } })).toMatchObject({
      dueAt: local('2025-07-02T17:00:00'),
      firstDueAt: local('2025-07-02T17:00:00'),
      supplements: [{ requestedAt: local('2025-07-02T09:00:00') }],
    });
  });

  test.each([
    [[{ NgayHenTraMoi: '20250231170000' }], 'DanhSachHoSoBoSung.NgayHenTraMoi', 'date-impossible'],
    ['hôm qua', 'DanhSachHoSoBoSung.NgayBoSung', 'date-impossible'],
    [Array.from({ length: 51 }, () => ({})), 'DanhSachHoSoBoSung.NgayBoSung', 'field-too-long'],
  ])('what can’t be read is refused (%#)', async (list, column, code) => {
    expect(await readOne({ DanhSachHoSoBoSung: list })).toMatchObject([{ column, code }]);
  });
});

describe('hostile JSON', () => {
  test('puts nothing on a prototype', async () => {
    const text = `{"__proto__":{"polluted":1},"service":"DongBoHoSoMC","data":[
      {"__proto__":${JSON.stringify(syncDossier())},"constructor":{"prototype":{"polluted":1}}}]}`;
    const file = await readRegister(Buffer.from(text));
    expect(file.records).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each([
    ['damaged-json', '{"data": ['],
    ['damaged-json', `{"service":"DongBoHoSoMC","data":[${JSON.stringify(syncDossier())}]`],
    ['damaged-json', `{"service":"DongBoHoSoMC","data":[${JSON.stringify(syncDossier())}],"x":}`],
    ['damaged-json', `{"service":"DongBoHoSoMC","data":[${JSON.stringify(syncDossier())},]}`],
    ['other-service', `{"data":[${JSON.stringify(syncDossier())}],"service":"KhacMC"}`],
    [
      'nested-too-deep',
      `{"service":"DongBoHoSoMC","data":[${JSON.stringify(syncDossier())}],"x":${'['.repeat(50)}`,
    ],
    ['damaged-json', '{\\rtf1 Xin chào}'],
    ['damaged-json', '{"message": "{\\"data\\": ["}'],
    ['nested-too-deep', '['.repeat(1_000_000)],
    ['nested-too-deep', JSON.stringify({ message: '['.repeat(1000) })],
    ['nested-too-deep', `{"data":[${'{"a":'.repeat(100)}1${'}'.repeat(100)}]}`],
    ['other-json', '{}'],
    ['other-json', '[]'],
    ['other-json', '[1, 2]'],
    ['other-json', '{"data": {"length": 1}}'],
    ['other-json', '{"data": [{"id": 1}]}'],
    ['other-json', '{"message": "[\\"x\\"]"}'],
    ['other-json', '{"message": "\\"Hết phiên\\" lúc 8 giờ"}'],
    ['other-json', JSON.stringify('{"a": "x"}')],
    ['other-json', JSON.stringify({ service: 'DongBoHoSoMC', data: 'x' })],
    ['other-service', JSON.stringify({ service: 'TraCuuHoSo', data: [{ MaHoSo: 'x' }] })],
  ])('ends as %s (%#)', async (code, text) => {
    await expect(readRegister(Buffer.from(text))).rejects.toMatchObject({
      name: 'UnreadableFile',
      code,
    });
  });

  test('brackets and quotation marks within texts are not depth', async () => {
    const title = `${'['.repeat(100)}"\\" Thủ tục`;
    expect(await readOne({ TenTTHC: title })).toMatchObject({ procedureTitle: title });
  });
});
