import { wordKey } from './word-key.ts';

/** The columns of a register that are read. All others, personal ones above all, are passed over. */
export type Column =
  | 'ordinal'
  | 'code'
  | 'procedureCode'
  | 'procedureTitle'
  | 'field'
  | 'channel'
  | 'received'
  | 'due'
  | 'finished'
  | 'returned'
  | 'status'
  | 'unit'
  | 'phone';

/** Folded headings that name a column, the surest first. */
const synonyms: Record<Column, readonly string[]> = {
  ordinal: ['stt', 'tt', 'so tt', 'so thu tu'],
  code: [
    'ma ho so',
    'ma so ho so',
    'so ho so',
    'ma hs',
    'so hs',
    'so bien nhan',
    'ma bien nhan',
    'ma tiep nhan',
  ],
  procedureCode: [
    'ma tthc',
    'ma thu tuc hanh chinh',
    'ma thu tuc',
    'ma so tthc',
    'ma so thu tuc',
    'ma so thu tuc hanh chinh',
  ],
  procedureTitle: [
    'ten thu tuc hanh chinh',
    'ten tthc',
    'thu tuc hanh chinh',
    'ten thu tuc',
    'tthc',
    'thu tuc',
    'noi dung',
    'noi dung ho so',
  ],
  field: ['linh vuc', 'ten linh vuc', 'linh vuc tthc', 'linh vuc thu tuc'],
  channel: [
    'hinh thuc tiep nhan',
    'hinh thuc tiep nhan ho so',
    'kenh tiep nhan',
    'kenh nop',
    'kenh nop ho so',
    'kenh thuc hien',
    'phuong thuc nhan',
    'phuong thuc nhan ho so',
    'phuong thuc tiep nhan',
    'phuong thuc nop',
    'hinh thuc nop',
    'hinh thuc nop ho so',
    'hinh thuc nhan ho so',
    'hinh thuc nhan',
    'cach thuc nop',
    'kenh',
  ],
  received: [
    'ngay tiep nhan',
    'ngay tiep nhan ho so',
    'ngay nhan',
    'ngay nhan ho so',
    'nhan ho so',
    'tiep nhan ho so',
    'thoi gian tiep nhan',
    'thoi diem tiep nhan',
    'thoi gian nhan ho so',
    'ngay gio tiep nhan',
  ],
  due: [
    'ngay hen tra',
    'ngay hen tra ket qua',
    'ngay hen tra kq',
    'ngay hen',
    'hen tra ket qua',
    'hen tra',
    'han tra',
    'han tra ket qua',
    'ngay tra du kien',
    'han xu ly',
    'han giai quyet',
    'thoi gian hen tra',
    'thoi han tra ket qua',
    'han tra kq',
    'hen tra kq',
    'ngay phai tra',
    'ngay phai tra ket qua',
    'ngay gio hen tra',
    'thoi diem hen tra',
    'ngay den han',
  ],
  finished: [
    'ngay ket thuc xu ly',
    'ngay ket thuc',
    'ket thuc xu ly',
    'ngay co ket qua',
    'ngay hoan thanh',
    'ngay xu ly xong',
    'ngay hoan thanh xu ly',
    'thoi gian ket thuc xu ly',
    'ngay giai quyet xong',
    'ngay hoan tat',
    'ngay co kq',
    'ngay ket thuc xl',
    'thoi gian ket thuc',
    'thoi diem ket thuc',
    'ngay gio ket thuc',
  ],
  returned: [
    'ngay tra ket qua',
    'ngay tra',
    'tra ket qua',
    'ngay tra kq',
    'thoi gian tra ket qua',
    'ngay tra thuc te',
    'ngay thuc tra',
    'ngay tra ket qua thuc te',
    'ngay tra kq thuc te',
    'ngay giao ket qua',
    'thoi diem tra ket qua',
    'ngay gio tra ket qua',
  ],
  status: [
    'trang thai',
    'trang thai ho so',
    'trang thai xu ly',
    'tinh trang',
    'tinh trang ho so',
    'tinh trang xu ly',
  ],
  unit: [
    'don vi xu ly',
    'co quan chu tri giai quyet',
    'don vi giai quyet',
    'co quan giai quyet',
    'don vi thuc hien',
    'co quan thuc hien',
    'don vi tiep nhan',
    'don vi',
  ],
  phone: [
    'so dien thoai',
    'dien thoai',
    'sdt',
    'so dt',
    'so dien thoai lien he',
    'dien thoai lien he',
    'so dien thoai nguoi nop',
    'so dien thoai chu ho so',
    'sdt nguoi nop',
    'sdt chu ho so',
    'sdt lien he',
    'so dt lien he',
    'dien thoai nguoi nop',
    'dien thoai chu ho so',
    'dia chi so dien thoai',
    'dia chi dien thoai',
    'dia chi sdt',
  ],
};

const known = new Map(
  Object.entries(synonyms).flatMap(([column, words]) =>
    words.map((word, rank) => [word, { column: column as Column, rank }] as const),
  ),
);

/** A heading as it stands and, failing that, without brackets and number: `8. Ngày tiếp nhận (dd/MM/yyyy)`. */
const spellings = (heading: string): string[] => {
  const bare = heading.replace(/\([^)]*\)|\[[^\]]*\]|^\s*\d{1,2}[.)]/g, ' ');
  return bare === heading ? [wordKey(heading)] : [wordKey(heading), wordKey(bare)];
};

const longestHeading = 200;

/**
 * The column that a heading names, and how sure that is (0 is surest). A heading under a group's head
 * may need it: `Tiếp nhận` under `Ngày`, `Ngày` under `Trả kết quả`.
 */
export const columnNamed = (
  heading: string,
  group = '',
): { column: Column; rank: number } | undefined => {
  if (heading.length > longestHeading || group.length > longestHeading) return undefined;
  for (const spelling of spellings(heading)) {
    const found = known.get(spelling);
    if (found !== undefined) return found;
  }
  if (group === '') return undefined;
  // `Kết thúc` under `Ngày, tháng, năm`.
  const day = /^ngay(?: thang)?(?: nam)?$/.test(wordKey(group)) ? 'Ngày' : group;
  return known.get(wordKey(`${day} ${heading}`)) ?? known.get(wordKey(`${heading} ${group}`));
};

const dates: ReadonlySet<Column> = new Set(['received', 'due', 'finished', 'returned']);

/** Two columns of dates that one heading names: `Ngày tiếp nhận / Ngày hẹn trả`, `Ngày nhận, hẹn trả`. */
export const datesNamed = (heading: string): [Column, Column] | undefined => {
  if (heading.length > longestHeading) return undefined;
  const parts = heading.split(/[/\-–—,;\r\n]+|\s+và\s+/i).filter((part) => part.trim() !== '');
  if (parts.length !== 2) return undefined;
  const [first, second] = parts.map((part) => columnNamed(part, 'Ngày')?.column);
  if (first === undefined || second === undefined || first === second) return undefined;
  return dates.has(first) && dates.has(second) ? [first, second] : undefined;
};
