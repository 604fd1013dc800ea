import type { Column } from '../column.ts';
import type { Cell, RawRow, RowSource, SupplementColumn } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { nestsDeeperThan } from './json-depth.ts';

const deepest = 32;
const mostWraps = 3;

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

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An object's own field; what a hostile file puts on a prototype is not one. */
const field = (object: unknown, name: string): unknown =>
  isObject(object) && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;

/** A list or an object where a scalar belongs is kept as a text that no column takes. */
const scalar = (value: unknown): Cell => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : '[list]';
};

const read = <Name extends string>(object: unknown, names: [Name, string][]) =>
  Object.fromEntries(names.map(([name, key]) => [name, scalar(field(object, key))])) as Partial<
    Record<Name, Cell>
  >;

const supplementsOf = (dossier: unknown): RawRow['supplements'] => {
  const list = field(dossier, supplementList);
  if (list === undefined || list === null || list === '') return [];
  if (!isObject(list)) return [{ requested: '[list]' }];
  return (Array.isArray(list) ? list : [list]).map((one) => read(one, supplementColumns));
};

const parse = (text: string): unknown => {
  if (nestsDeeperThan(text, deepest)) throw new UnreadableFile('nested-too-deep');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFile('damaged-json', { cause });
  }
};

/** Some gateways put the whole answer as text, or as it is, inside `message`. */
const unwrap = (content: unknown): unknown => {
  for (let wraps = 0; wraps < mostWraps && field(content, 'data') === undefined; wraps++) {
    const message = field(content, 'message');
    if (typeof message === 'string' && /^\s*[{[]/.test(message)) content = parse(message);
    else if (isObject(message)) content = message;
    else break;
  }
  return content;
};

/** The dossiers of a national sync (`DongBoHoSoMC`), plain or wrapped. */
export const readSyncJson = (text: string): RawRow[] => {
  const content = unwrap(parse(text));
  const service = field(content, 'service');
  if (typeof service === 'string' && !/^(?:DongBoHoSoMC)?$/i.test(service.trim())) {
    throw new UnreadableFile('other-service');
  }
  const data = Array.isArray(content) ? content : field(content, 'data');
  const isRegister =
    Array.isArray(data) &&
    (typeof service === 'string' || data.some((dossier) => field(dossier, 'MaHoSo') !== undefined));
  if (!isRegister) throw new UnreadableFile('other-json');
  return data.map((dossier, index) => ({
    row: index + 1,
    source,
    cells: read(dossier, columns),
    supplements: supplementsOf(dossier),
  }));
};
