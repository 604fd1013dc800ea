import { fold } from '@motcua/sdk/text';
import type { Column } from './column.ts';
import type { Header } from './header.ts';
import type { Unclear } from './missing-columns.ts';
import { looksLikeDate, readMoment } from './moment.ts';
import { phoneLast4 } from './phone.ts';
import { isBlank, type Cell, type SheetRow } from './raw-row.ts';

const rowsLookedAt = 200;

/** Dates that no figure needs: of the person, of papers, of the program's own work. */
const otherDate =
  /\b(?:sinh|nop|gui|tao|dang ky|cap nhat|thanh toan|thu phi|bo sung|phan cong|chuyen|xuat|in|sua|cmnd|cccd|giay to)\b/;
const endDate = /\b(?:tra|ket qua|kq|hen|han|xong|ket thuc|hoan thanh|hoan tat)\b/;
/** Under other headings a number is no date: fees are as large. */
const dateHeading = /\b(?:ngay|gio|thoi|han|hen|luc|ket thuc|hoan thanh|hoan tat)\b/;

const isDate = (cell: Cell, heading: string): boolean =>
  typeof cell === 'number'
    ? dateHeading.test(heading) && readMoment(cell) !== null
    : cell !== null && looksLikeDate(cell) && readMoment(cell) !== null;

const isPhone = (cell: Cell): boolean => {
  const text = String(cell);
  return text.length < 20 && text.replace(/\D/g, '').length > 9 && phoneLast4(text) !== null;
};

/**
 * What a column holds that is not known, told by most of its cells; `null` for what does not matter.
 */
const heldBy = (cells: Cell[], heading: string): 'dates' | 'phones' | null => {
  const held = cells.filter((cell) => !isBlank(cell));
  const mostly = (is: (cell: Cell) => boolean) =>
    held.length > 0 && held.filter(is).length * 2 > held.length;
  const folded = fold(heading);
  if (mostly((cell) => isDate(cell, folded)))
    return otherDate.test(folded) && !endDate.test(folded) ? null : 'dates';
  return mostly(isPhone) ? 'phones' : null;
};

const ends: Column[] = ['due', 'finished', 'returned'];

/**
 * Columns by which figures could be wrong without a word: with dates while due, finished or returned is not
 * there, with phones while the phone is not, and two that name the same and differ. `below`: rows of the table.
 */
export const unclearColumns = (header: Header, below: SheetRow[]): Unclear[] => {
  const { place, rivals, all, unknown } = header;
  const rows = below.slice(0, rowsLookedAt).map(({ cells }) => cells);
  const cellsAt = (at: number) => rows.map((cells) => cells[at] ?? null);
  const lacking = {
    dates: ends.some((column) => !place.has(column)),
    phones: !place.has('phone'),
  };
  const unread = unknown.flatMap((at): Unclear[] => {
    const heading = all[at]!.text;
    const why = heldBy(cellsAt(at), heading);
    return why !== null && lacking[why] ? [{ heading, why }] : [];
  });
  const twice = [...rivals].flatMap(([column, places]): Unclear[] => {
    const own = place.get(column)!;
    const differs = rows.some((cells) =>
      places.some((at) => !isBlank(cells[at]) && !isBlank(cells[own]) && cells[at] !== cells[own]),
    );
    return differs ? [{ heading: header.heading[column]!, why: 'twice' }] : [];
  });
  return [...unread, ...twice];
};
