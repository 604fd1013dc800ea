import { fold, tidy } from '@motcua/sdk/text';
import { readChannel } from './channel.ts';
import type { Column } from './column.ts';
import { readDossierCode } from './dossier-code.ts';
import { looksLikeDate, readMoment } from './moment.ts';
import { isBlank, type Cell } from './raw-row.ts';
import { readStatus } from './status.ts';

type Cells = Partial<Record<Column, Cell>>;

const filled = (cells: (Cell | undefined)[]): Cell[] =>
  cells.filter((cell) => cell !== undefined && !isBlank(cell)) as Cell[];

/** A text that stands among data and in no heading: it holds a long number, a date or a dossier code. */
export const readsLikeValue = (text: string): boolean =>
  /\d{5}/.test(text) || looksLikeDate(text) || readDossierCode(text) !== null;

/** `1 2 3 …` or `(1) (2) … (9)=(5)+(6)` under the head. */
export const isNumbering = (cells: Cell[]): boolean => {
  const held = filled(cells);
  return (
    held.length > 2 &&
    held.every((cell) =>
      /^\s*[[(]?(?:\d{1,2}|[a-z])[\])]?(?:\s*=[\s()\d+-]{1,20})?\s*$/i.test(String(cell)),
    )
  );
};

const isTotal = (cells: Cell[]): boolean => {
  const first = tidy(String(filled(cells)[0] ?? '').slice(0, 100));
  return (
    /^(?:tổng|cộng)(?!\p{L})/iu.test(first) || /^tong (?:so|cong)\b/.test(fold(first).slice(0, 12))
  );
};

/** The number that a row carries in front, if it carries one. */
export const ordinalOf = (cells: Cells): number | null => {
  const { ordinal } = cells;
  if (typeof ordinal === 'number')
    return Number.isInteger(ordinal) && ordinal >= 0 ? ordinal : null;
  return ordinal && /^\s*\d{1,7}\s*$/.test(ordinal) ? Number(ordinal) : null;
};

/** Whether a row carries a dossier code in its place: then it is a dossier's, whatever else is wrong with it. */
export const hasDossierCode = ({ code }: Cells): boolean =>
  !isBlank(code) && readDossierCode(String(code)) !== null;

/**
 * Whether a row without a good code is a dossier's, or one of the totals, group titles, signatures and
 * notes that stand among and below them. It is if enough else in it reads like a dossier, so that a
 * damaged row is refused and not passed over.
 */
export const readsLikeDossier = (
  cells: Cells,
  all: Cell[],
  lastOrdinal: number | null,
): boolean => {
  const { code, received, status, channel, procedureTitle, procedureCode } = cells;
  const readable =
    Number(!isBlank(received) && readMoment(received) !== null) +
    Number(!isBlank(status) && readStatus(status, false) !== undefined) +
    Number(!isBlank(channel) && readChannel(channel, false) !== undefined);
  if (readable > 1) return true;
  if (isTotal(all)) return false;
  const held = filled([code, received, status, channel, procedureTitle ?? procedureCode]).length;
  const ordinal = ordinalOf(cells);
  const follows = ordinal !== null && ordinal === (lastOrdinal ?? 0) + 1;
  const numbered = follows && (filled(all).length > 2 || /\d/.test(String(code ?? '')));
  return numbered || held > 3 || (readable > 0 && held > 2);
};
