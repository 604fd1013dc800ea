import type { Column } from '../column.ts';
import type { Cell, RawRow, RowSource, SupplementColumn } from '../raw-row.ts';
import { field, isObject, pick, scalar } from './json-field.ts';

/** The fields of a dossier that are read; anything may stand in them. */
interface SyncDossier {
  MaHoSo?: unknown;
  MaTTHC?: unknown;
  TenTTHC?: unknown;
  TenLinhVuc?: unknown;
  KenhThucHien?: unknown;
  NgayTiepNhan?: unknown;
  NgayHenTra?: unknown;
  NgayKetThucXuLy?: unknown;
  NgayTra?: unknown;
  TrangThaiHoSo?: unknown;
  DonViXuLy?: unknown;
  SoDienThoai?: unknown;
}

/** One by one, in which an engine finds them sooner than by a list of names: this runs for every row. */
const cellsOf = (dossier: SyncDossier): Partial<Record<Column, Cell>> => ({
  code: scalar(dossier.MaHoSo),
  procedureCode: scalar(dossier.MaTTHC),
  procedureTitle: scalar(dossier.TenTTHC),
  field: scalar(dossier.TenLinhVuc),
  channel: scalar(dossier.KenhThucHien),
  received: scalar(dossier.NgayTiepNhan),
  due: scalar(dossier.NgayHenTra),
  finished: scalar(dossier.NgayKetThucXuLy),
  returned: scalar(dossier.NgayTra),
  status: scalar(dossier.TrangThaiHoSo),
  unit: scalar(dossier.DonViXuLy),
  phone: scalar(dossier.SoDienThoai),
});
/** Fields that hold their own names. */
const names: SyncDossier = new Proxy({}, { get: (_, name) => name });
const supplementList = 'DanhSachHoSoBoSung';
const supplementColumns: [SupplementColumn, string][] = [
  ['requested', 'NgayBoSung'],
  ['resubmitted', 'NgayTiepNhanBoSung'],
  ['dueBefore', 'NgayHenTraTruoc'],
  ['dueAfter', 'NgayHenTraMoi'],
];

const source: RowSource = {
  headings: {
    ...(cellsOf(names) as Partial<Record<Column, string>>),
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
  cells: cellsOf((dossier ?? {}) as SyncDossier),
  supplements: supplementsOf(dossier),
});
