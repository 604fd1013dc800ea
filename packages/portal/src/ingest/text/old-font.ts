import { isUtf8 } from 'node:buffer';
import { columnNamed } from '../column.ts';
import type { Cell } from '../raw-row.ts';
import type { Encoding, EncodingName } from '../record.ts';
import { fromLegacy, isLegacy, toBytes, type LegacyName } from './legacy.ts';
import { readingOf, shareVietnamese } from './vietnamese.ts';

/** Encodings as they turn up in Unicode cells: what one byte meant stands as a letter of Western Europe. */
type FontName = LegacyName | 'utf-8';
const candidates: FontName[] = ['tcvn3', 'vni', 'windows-1258', 'utf-8'];

const sampleLength = 200_000;
const mostKnown = 10_000;
/** What a text is told by, at most. */
const longestTold = 300;
/** An old encoding must read well, and far better than what stands there. */
const leastShare = 0.7;
const leastGain = 0.3;

const hasWestern = (text: string): boolean => /[\x80-\xff]/.test(text);
const plain = /^[\0-\x7f]*$/;

const shareIn = (text: string): number => shareVietnamese(readingOf(text));

const meantBy = (bytes: string, name: FontName): string => {
  if (name !== 'utf-8') return fromLegacy(bytes, name);
  const buffer = Buffer.from(bytes, 'latin1');
  return isUtf8(buffer) ? buffer.toString() : bytes;
};

/** Every text that could be in an old encoding, once, up to a length. */
const sampleOf = (rows: Cell[][]): string[] => {
  const seen = new Set<string>();
  const parts: string[] = [];
  let length = 0;
  for (const cell of rows.flat()) {
    if (typeof cell !== 'string' || !hasWestern(cell) || seen.has(cell)) continue;
    seen.add(cell);
    const bytes = toBytes(cell.slice(0, 1000));
    if (bytes === null) continue;
    parts.push(bytes);
    length += bytes.length;
    if (length > sampleLength) break;
  }
  return parts;
};

const nameIn = (rows: Cell[][]): FontName | null => {
  const sample = sampleOf(rows);
  if (sample.length === 0) return null;
  const asIs = shareIn(sample.join('\n'));
  const [best] = candidates
    .map((name) => ({
      name,
      share: shareIn(sample.map((bytes) => meantBy(bytes, name)).join('\n')),
    }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= leastShare && best.share >= asIs + leastGain ? best.name : null;
};

/** How a text was typed, as far as it tells itself; as numbers, of which many can be summed up. */
const typed = { inUnicode: -1, eitherWay: 0, inOldFont: 1 } as const;

interface Look {
  typed: (typeof typed)[keyof typeof typed];
  /** What it means if it was typed in the old font. */
  meant: Cell;
}

/** The old font (`.VnTime`, `VNI-Times`) in which some texts of a file were typed. */
export class OldFont {
  readonly encoding: Encoding;
  readonly #name: FontName;
  readonly #known = new Map<string, Look>();

  constructor(name: FontName, certainty: Encoding['certainty']) {
    this.#name = name;
    this.encoding = { name, certainty };
  }

  #lookAt(text: string): Look {
    const bytes = toBytes(text);
    const start = text.slice(0, longestTold);
    if (bytes === null) {
      const reads = shareIn(start) >= leastShare;
      return { typed: reads ? typed.inUnicode : typed.eitherWay, meant: text };
    }
    const meant = meantBy(bytes, this.#name);
    if (columnNamed(text) !== undefined) return { typed: typed.inUnicode, meant };
    const gain = shareIn(meant.slice(0, longestTold)) - shareIn(start);
    return { typed: Math.sign(gain) as Look['typed'], meant };
  }

  #look(cell: Cell): Look {
    if (typeof cell !== 'string' || plain.test(cell)) {
      return { typed: typed.eitherWay, meant: cell };
    }
    const before = this.#known.get(cell);
    if (before !== undefined) return before;
    const look = this.#lookAt(cell);
    if (this.#known.size < mostKnown) this.#known.set(cell, look);
    return look;
  }

  /** The name of a sheet, which programs show in a font of their own. */
  repairName(text: string): string {
    const look = this.#look(text);
    return look.typed === typed.inOldFont ? String(look.meant) : text;
  }

  /**
   * Repairs the rows of a table that begins with these. Of a text that reads as Vietnamese either way
   * (`Mã` as `Mó`) its row tells if that is in Unicode alone, as a head may be; else its column, else the table.
   */
  repairer(top: Cell[][]): (cells: Cell[]) => Cell[] {
    const columns: number[] = [];
    let table = 0;
    for (const cells of top) {
      for (const [at, cell] of cells.entries()) {
        const look = this.#look(cell);
        columns[at] = (columns[at] ?? 0) + look.typed;
        table += look.typed;
      }
    }
    return (cells) => {
      const looks = cells.map((cell) => this.#look(cell));
      const inUnicode =
        looks.some((look) => look.typed === typed.inUnicode) &&
        looks.every((look) => look.typed !== typed.inOldFont);
      const isOld = (look: Look, at: number): boolean =>
        (look.typed || (inUnicode ? typed.inUnicode : columns[at] || table)) >= 0;
      return cells.map((cell, at) => (isOld(looks[at]!, at) ? looks[at]!.meant : cell));
    };
  }
}

/**
 * The old font in which texts of these rows were typed, told by what Vietnamese they would make; `override`
 * names it, or says that there is none. `null` too where the whole file was read in an old encoding.
 */
export const oldFontIn = (
  rows: Cell[][],
  encoding: Encoding,
  override: EncodingName | undefined,
): OldFont | null => {
  if (isLegacy(encoding.name)) return null;
  if (override !== undefined) return isLegacy(override) ? new OldFont(override, 'sure') : null;
  const name = nameIn(rows);
  return name === null ? null : new OldFont(name, 'guess');
};
