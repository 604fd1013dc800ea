import type { Encoding, EncodingName } from '../record.ts';
import type { Sheet, SheetRow } from '../raw-row.ts';
import { fromLegacy, isLegacy, toBytes, type LegacyName } from './legacy.ts';
import { readingOf, shareVietnamese } from './vietnamese.ts';

/** Old encodings as they turn up in Unicode cells: what one byte meant stands as a letter of Western Europe. */
const candidates: LegacyName[] = ['tcvn3', 'vni', 'windows-1258'];

const sampleLength = 200_000;
const furthestRow = 3_000;
const mostKnown = 10_000;
/** An old encoding must read well, and far better than what stands there. */
const leastShare = 0.7;
const leastGain = 0.3;

/** Every text that could be in an old encoding, once, up to a length. */
const sampleOf = (rows: SheetRow[]): string => {
  const seen = new Set<string>();
  const parts: string[] = [];
  let length = 0;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (typeof cell !== 'string' || !hasWestern(cell) || seen.has(cell)) continue;
      seen.add(cell);
      const bytes = toBytes(cell.slice(0, 1000));
      if (bytes === null) continue;
      parts.push(bytes);
      length += bytes.length;
      if (length > sampleLength) return parts.join('\n');
    }
  }
  return parts.join('\n');
};

const hasWestern = (text: string): boolean => /[\x80-\xff]/.test(text);

const encodingIn = (rows: SheetRow[]): LegacyName | null => {
  const sample = sampleOf(rows);
  if (sample === '') return null;
  const asIs = shareVietnamese(readingOf(sample));
  const [best] = candidates
    .map((name) => ({ name, share: shareVietnamese(readingOf(fromLegacy(sample, name))) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= leastShare && best.share >= asIs + leastGain ? best.name : null;
};

const repairer = (name: LegacyName): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    if (!hasWestern(text)) return text;
    const before = known.get(text);
    if (before !== undefined) return before;
    const bytes = toBytes(text);
    const after = bytes === null ? text : fromLegacy(bytes, name);
    if (known.size < mostKnown) known.set(text, after);
    return after;
  };
};

function* repairedRows(rows: Iterable<SheetRow>, repair: (text: string) => string) {
  for (const { row, cells } of rows) {
    yield { row, cells: cells.map((cell) => (typeof cell === 'string' ? repair(cell) : cell)) };
  }
}

/** The first rows of a sheet, and a sheet that still begins with them. */
const lookInto = (sheet: Sheet): { top: SheetRow[]; sheet: Sheet } => {
  const iterator = sheet.rows[Symbol.iterator]();
  const top: SheetRow[] = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    if (top.push(next.value) === furthestRow) break;
  }
  function* rows() {
    yield* top;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  }
  return { top, sheet: { ...sheet, rows: rows() } };
};

/**
 * Cells typed with an old font (`.VnTime`, `VNI-Times`) hold letters of Western Europe that only look
 * right in that font. All sheets together tell which font it was, if it was one; `override` names it.
 */
export const repairSheets = (
  given: Sheet[],
  encoding: Encoding,
  override?: EncodingName,
): { sheets: Sheet[]; encoding: Encoding } => {
  if (isLegacy(encoding.name) || (override !== undefined && !isLegacy(override))) {
    return { sheets: given, encoding };
  }
  const looked = given.map(lookInto);
  const sheets = looked.map(({ sheet }) => sheet);
  const name = override ?? encodingIn(looked.flatMap(({ top }) => top));
  if (name === null || !isLegacy(name)) return { sheets, encoding };
  const repair = repairer(name);
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      name: repair(sheet.name),
      rows: repairedRows(sheet.rows, repair),
    })),
    encoding: { name, certainty: override === undefined ? 'guess' : 'sure' },
  };
};
