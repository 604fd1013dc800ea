import { readFileSync } from 'node:fs';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { readRegister } from '../../src/ingest/read-file.ts';
import { listZip, unpack } from '../../src/ingest/readers/zip.ts';
import type { DossierRecord, ReadFile } from '../../src/ingest/record.ts';
import { zipOf } from '../support/zip-writer.ts';

export const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/register-2025-07/${name}`, import.meta.url));

export const fixtureFiles = [
  'ket-xuat-2025-07.xlsx',
  'so-theo-doi-2025-07.xlsx',
  'ket-xuat-2025-07.csv',
  'dong-bo-ho-so.json',
] as const;

type Rows = (string | number | boolean | null)[][];

export const head = [
  'STT',
  'Mã hồ sơ',
  'Tên thủ tục',
  'Kênh nộp',
  'Ngày tiếp nhận',
  'Hạn trả',
  'Trạng thái',
  'Số điện thoại',
];

/** A row under `head`, with any of its cells replaced by their headings. */
export const dossier = (
  number: number,
  cells: Record<string, string | number | null> = {},
): (string | number | null)[] => {
  const usual: Record<string, string | number | null> = {
    STT: number,
    'Mã hồ sơ': `H24.113-250701-${String(number).padStart(4, '0')}`,
    'Tên thủ tục': '1.000894 Thủ tục đăng ký kết hôn',
    'Kênh nộp': 'Trực tuyến',
    'Ngày tiếp nhận': '01/07/2025 08:07',
    'Hạn trả': '02/07/2025 17:00',
    'Trạng thái': 'Đang xử lý',
    'Số điện thoại': '0900000123',
    ...cells,
  };
  return head.map((heading) => usual[heading] ?? null);
};

export const workbook = (sheets: Record<string, Rows>): WorkBook => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return book;
};

export const bytesOf = (book: WorkBook): Buffer =>
  write(book, { type: 'buffer', compression: true }) as Buffer;

export const xlsx = (rows: Rows): Buffer => bytesOf(workbook({ 'Danh sách': rows }));

/** The same workbook, one text in it changed. */
export const withPart = (bytes: Buffer, part: string, change: (xml: string) => string): Buffer =>
  zipOf(
    Object.fromEntries(
      listZip(bytes).map((entry) => {
        const content = unpack(bytes, entry);
        return [entry.name, entry.name === part ? change(content.toString()) : content];
      }),
    ),
  );

export const readRows = (rows: Rows): Promise<ReadFile> => readRegister(xlsx(rows));

/** The record of a file that holds one good row. */
export const readOne = async (
  cells: Record<string, string | number | null>,
): Promise<DossierRecord> => {
  const { records, refused } = await readRows([head, dossier(1, cells)]);
  if (records[0] === undefined) throw new Error(`refused: ${JSON.stringify(refused)}`);
  return records[0];
};

/** The refusals of a file that holds one row, as `column: code (kind)`. */
export const refusalsOf = async (
  cells: Record<string, string | number | null>,
): Promise<string[]> => {
  const { refused } = await readRows([head, dossier(1, cells)]);
  return refused.map(({ column, code, kind }) => `${column}: ${code} (${kind})`);
};

export const syncJson = (dossiers: unknown[], rest: object = {}): Buffer =>
  Buffer.from(JSON.stringify({ session: '', service: 'DongBoHoSoMC', data: dossiers, ...rest }));

export const syncDossier = (fields: Record<string, unknown> = {}) => ({
  MaHoSo: 'H24.113-250701-0001',
  MaTTHC: '1.000894',
  TenTTHC: 'Thủ tục đăng ký kết hôn',
  KenhThucHien: '2',
  NgayTiepNhan: '20250701080700',
  NgayHenTra: '20250702170000',
  TrangThaiHoSo: '4',
  ...fields,
});
