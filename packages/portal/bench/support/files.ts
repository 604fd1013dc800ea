import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { toLocalDate, toLocalTime } from '@motcua/sdk/calendar';
import type { MadeUp } from './made-up.ts';

/** The kinds of file that the import is measured with. */
export const kinds = ['csv', 'xlsx', 'json'] as const;
export type Kind = (typeof kinds)[number];

export const pathOf = (folder: string, kind: Kind): string => join(folder, `register.${kind}`);

const headings = [
  'STT',
  'Mã hồ sơ',
  'Mã TTHC',
  'Tên thủ tục hành chính',
  'Lĩnh vực',
  'Hình thức tiếp nhận',
  'Chủ hồ sơ',
  'Số điện thoại',
  'Địa chỉ',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày kết thúc xử lý',
  'Ngày trả kết quả',
  'Trạng thái',
];

const channelWord = { online: 'Trực tuyến', 'in-person': 'Trực tiếp', postal: 'Bưu chính' };
const channelNumber = { online: '2', 'in-person': '1', postal: '3' };
const statusWord = {
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả',
};

const row = <Date>(dossier: MadeUp, date: (at: number | null) => Date) => [
  dossier.ordinal,
  dossier.code,
  dossier.procedure.code,
  dossier.procedure.title,
  dossier.procedure.field,
  channelWord[dossier.channel],
  dossier.person,
  dossier.phone,
  dossier.address,
  date(dossier.received),
  date(dossier.due),
  date(dossier.finished),
  date(dossier.returned),
  statusWord[dossier.status],
];

/** `01/07/2025 08:07` */
const written = (at: number | null): string => {
  if (at === null) return '';
  const [year, month, day] = toLocalDate(at).split('-');
  return `${day}/${month}/${year} ${toLocalTime(at)}`;
};

/** `20250701080700` */
const packed = (at: number | null): string =>
  at === null ? '' : `${toLocalDate(at)}${toLocalTime(at)}00`.replace(/[-:]/g, '');

/** A spreadsheet's own date: days since 30 December 1899 by the wall clock. */
const serial = (at: number | null) =>
  at === null
    ? null
    : { t: 'n', v: (at + 7 * 3_600_000) / 86_400_000 + 25_569, z: 'dd/mm/yyyy hh:mm' };

const quoted = (value: unknown): string => {
  const text = String(value);
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csv = (dossiers: MadeUp[]): string =>
  `\ufeff${[headings, ...dossiers.map((dossier) => row(dossier, written))]
    .map((cells) => cells.map(quoted).join(';'))
    .join('\r\n')}\r\n`;

/** As the ward's system exports it: title rows, dates as numbers, texts shared between cells. */
const xlsx = (dossiers: MadeUp[]): Buffer => {
  const sheet = utils.aoa_to_sheet(
    [
      ['DANH SÁCH HỒ SƠ TIẾP NHẬN, GIẢI QUYẾT'],
      [],
      [],
      headings,
      ...dossiers.map((dossier) => row(dossier, serial)),
    ],
    { dense: true },
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Danh sách hồ sơ');
  return write(book, { type: 'buffer', compression: true, bookSST: true }) as Buffer;
};

const syncDossier = (dossier: MadeUp) => ({
  MaHoSo: dossier.code,
  MaTTHC: dossier.procedure.code,
  TenTTHC: dossier.procedure.title,
  MaLinhVuc: '',
  TenLinhVuc: dossier.procedure.field,
  KenhThucHien: channelNumber[dossier.channel],
  ChuHoSo: dossier.person,
  LoaiDoiTuong: '1',
  SoDienThoai: dossier.phone,
  Email: '',
  NgayTiepNhan: packed(dossier.received),
  NgayHenTra: packed(dossier.due),
  TrangThaiHoSo: String(dossier.status),
  NgayKetThucXuLy: packed(dossier.finished),
  NgayTra: packed(dossier.returned),
  HinhThuc: '0',
  DonViXuLy: 'UBND phường Đông Hải',
  DanhSachLePhi: [],
  DanhSachHoSoBoSung: dossier.supplement
    ? [
        {
          NgayBoSung: packed(dossier.supplement.requested),
          NoiDungBoSung: 'Bổ sung giấy tờ',
          NgayTiepNhanBoSung: packed(dossier.supplement.resubmitted),
          NgayHenTraTruoc: packed(dossier.due),
          NgayHenTraMoi: packed(dossier.supplement.dueAfter),
        },
      ]
    : [],
});

const json = (dossiers: MadeUp[]): string =>
  JSON.stringify({
    session: '',
    madonvi: 'H24',
    service: 'DongBoHoSoMC',
    isUpdating: 'True',
    data: dossiers.map(syncDossier),
  });

/** Writes the same dossiers as a file of each kind. */
export const writeFiles = (folder: string, dossiers: MadeUp[]): void => {
  writeFileSync(pathOf(folder, 'csv'), csv(dossiers));
  writeFileSync(pathOf(folder, 'xlsx'), xlsx(dossiers));
  writeFileSync(pathOf(folder, 'json'), json(dossiers));
};
