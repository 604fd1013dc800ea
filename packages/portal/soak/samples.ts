import { readFileSync } from 'node:fs';
import { CFB, read, utils, write, type BookType } from '@e965/xlsx';
import { encodings } from './encodings.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../test/fixtures/register-2025-07/${name}`, import.meta.url));

/** The register that every store of the run begins with. */
export const golden = fixture('ket-xuat-2025-07.csv');

const workbookKinds: Record<string, BookType> = {
  xls: 'biff8',
  'xls of 1995': 'biff5',
  xlsb: 'xlsb',
  html: 'html',
  'xml-spreadsheet': 'xlml',
  ods: 'ods',
};

const zipOf = (name: string, content: Buffer): Buffer => {
  const parts = CFB.utils.cfb_new();
  CFB.utils.cfb_add(parts, `/${name}`, content);
  return CFB.write(parts, { fileType: 'zip', type: 'buffer', compression: true }) as Buffer;
};

const progressOf = (sync: { data: { MaHoSo: string; TrangThaiHoSo: string }[] }) => ({
  session: '',
  madonvi: 'H24',
  service: 'CapNhatTienDoHoSoMC',
  data: sync.data.map(({ MaHoSo, TrangThaiHoSo }, at) => ({
    MaHoSo,
    NguoiXuLy: 'Nguyễn Văn Dung',
    ThoiDiemXuLy: `2025071${at % 9}083000`,
    PhongBanXuLy: 'Bộ phận một cửa',
    NoiDungXuLy: 'Chuyển xử lý',
    TrangThai: TrangThaiHoSo,
    NgayBatDau: '20250710080000',
    NgayKetThucTheoQuyDinh: '20250715170000',
  })),
});

/** A good file of every kind that registers come as, made of the golden ones; by name. */
export const makeSamples = (): Map<string, Buffer> => {
  const workbook = fixture('ket-xuat-2025-07.xlsx');
  const book = fixture('so-theo-doi-2025-07.xlsx');
  const json = fixture('dong-bo-ho-so.json');
  const text = golden.toString('utf8').replace('\ufeff', '');
  const sheets = read(workbook, { cellNF: true });
  const sheet = sheets.Sheets[sheets.SheetNames[0]!]!;
  const sync = JSON.parse(json.toString('utf8')) as Parameters<typeof progressOf>[0];

  return new Map<string, Buffer>([
    ['xlsx export', workbook],
    ['xlsx book', book],
    ['csv', golden],
    ['csv, commas', Buffer.from(utils.sheet_to_csv(sheet))],
    ['tsv, utf-16', encodings['utf-16le']!(utils.sheet_to_csv(sheet, { FS: '\t' }))],
    ...Object.entries(encodings).map(
      ([name, encode]) => [`csv, ${name}`, encode(text)] as [string, Buffer],
    ),
    ...Object.entries(workbookKinds).map(
      ([name, bookType]) =>
        [name, Buffer.from(write(sheets, { type: 'buffer', bookType }) as Buffer)] as [
          string,
          Buffer,
        ],
    ),
    ['sync json', json],
    ['sync json in message', Buffer.from(JSON.stringify({ message: json.toString('utf8') }))],
    ['progress json', Buffer.from(JSON.stringify(progressOf(sync)))],
    ['zip of csv', zipOf('ket-xuat-2025-07.csv', golden)],
    ['zip of xlsx', zipOf('ket-xuat-2025-07.xlsx', workbook)],
  ]);
};
