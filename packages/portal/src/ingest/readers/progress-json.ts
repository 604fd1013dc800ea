import type { Cell } from '../raw-row.ts';
import { pick } from './json-field.ts';

export type UpdateColumn = 'code' | 'status' | 'at' | 'startedAt' | 'dueAt';

/** What the fields are called; who took the step, where, and what was written about it is left alone. */
export const updateHeadings: Record<UpdateColumn, string> = {
  code: 'MaHoSo',
  status: 'TrangThai',
  at: 'ThoiDiemXuLy',
  startedAt: 'NgayBatDau',
  dueAt: 'NgayKetThucTheoQuyDinh',
};
const columns = Object.entries(updateHeadings) as [UpdateColumn, string][];

/** One step as the source wrote it, nothing in it checked. */
export interface RawUpdate {
  row: number;
  cells: Partial<Record<UpdateColumn, Cell>>;
}

/** One step of `CapNhatTienDoHoSoMC`. */
export const progressRow = (step: unknown, row: number): RawUpdate => ({
  row,
  cells: pick(step, columns),
});
