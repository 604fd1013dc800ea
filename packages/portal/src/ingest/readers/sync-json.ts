import type { Column } from '../column.ts';
import type { RawRow, RowSource, SupplementColumn } from '../raw-row.ts';
import { field, isObject, pick } from './json-field.ts';

const columns: [Column, string][] = [
  ['code', 'MaHoSo'],
  ['procedureCode', 'MaTTHC'],
  ['procedureTitle', 'TenTTHC'],
  ['field', 'TenLinhVuc'],
  ['channel', 'KenhThucHien'],
  ['received', 'NgayTiepNhan'],
  ['due', 'NgayHenTra'],
  ['finished', 'NgayKetThucXuLy'],
  ['returned', 'NgayTra'],
  ['status', 'TrangThaiHoSo'],
  ['unit', 'DonViXuLy'],
  ['phone', 'SoDienThoai'],
];
const supplementList = 'DanhSachHoSoBoSung';
const supplementColumns: [SupplementColumn, string][] = [
  ['requested', 'NgayBoSung'],
  ['resubmitted', 'NgayTiepNhanBoSung'],
  ['dueBefore', 'NgayHenTraTruoc'],
  ['dueAfter', 'NgayHenTraMoi'],
];

const source: RowSource = {
  headings: {
    ...Object.fromEntries(columns),
    ...Object.fromEntries(
      supplementColumns.map(([column, name]) => [column, `${supplementList}.${name}`]),
    ),
  },
  date1904: false,
  numericCodes: true,
};

const supplementsOf = (dossier: unknown): RawRow['supplements'] => {
  const list = field(dossier, supplementList);
  if (list === undefined || list === null || list === '') return [];
  if (!isObject(list)) return [{ requested: '[list]' }];
  return (Array.isArray(list) ? list : [list]).map((one) => pick(one, supplementColumns));
};

/** One dossier of a national sync. */
export const syncRow = (dossier: unknown, row: number): RawRow => ({
  row,
  source,
  cells: pick(dossier, columns),
  supplements: supplementsOf(dossier),
});
