import type { Column } from '../ingest/column.ts';
import type { Text } from './language.ts';

/** The columns that a person may be asked for, in the order of asking, and their names. */
export const askedColumns: { column: Column; name: Text; needed: boolean }[] = [
  { column: 'code', name: { vi: 'Mã hồ sơ', en: 'dossier code' }, needed: true },
  { column: 'received', name: { vi: 'Ngày tiếp nhận', en: 'received' }, needed: true },
  { column: 'status', name: { vi: 'Trạng thái', en: 'status' }, needed: true },
  { column: 'channel', name: { vi: 'Hình thức tiếp nhận', en: 'channel' }, needed: true },
  { column: 'procedureTitle', name: { vi: 'Tên thủ tục', en: 'procedure' }, needed: false },
  { column: 'procedureCode', name: { vi: 'Mã thủ tục', en: 'procedure code' }, needed: false },
  { column: 'field', name: { vi: 'Lĩnh vực', en: 'field' }, needed: false },
  { column: 'due', name: { vi: 'Ngày hẹn trả', en: 'due' }, needed: false },
  { column: 'finished', name: { vi: 'Ngày kết thúc xử lý', en: 'finished' }, needed: false },
  { column: 'returned', name: { vi: 'Ngày trả kết quả', en: 'returned' }, needed: false },
  { column: 'unit', name: { vi: 'Đơn vị xử lý', en: 'unit' }, needed: false },
  { column: 'phone', name: { vi: 'Số điện thoại', en: 'phone' }, needed: false },
];

export const columnName = (column: Column, language: 'vi' | 'en'): string =>
  column === 'ordinal'
    ? 'STT'
    : (askedColumns.find((asked) => asked.column === column)?.name[language] ?? column);
