import { isUtf8 } from 'node:buffer';
import { columnNamed } from '../column.ts';
import type { Encoding, EncodingName } from '../record.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { fromLegacy, isLegacy, legacyNames } from './legacy.ts';
import { readingOf, shareVietnamese } from './vietnamese.ts';

export interface Decoded {
  text: string;
  encoding: Encoding;
}

/** Characters that no text file holds. */
const binary = /[\0-\x08\x0e-\x1f]/; // eslint-disable-line no-control-regex
/** Enough letters to tell an encoding by, wherever the marked ones begin. */
const sampleLength = 400_000;
/** Fewer good words than this are no Vietnamese text in any reading of it. */
const leastShare = 0.5;
/** As many known headings can't come about by chance. */
const enoughHeadings = 3;

const unicode = (bytes: Buffer, name: 'utf-8' | 'utf-16le' | 'utf-16be'): string => {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnreadableFile('text-encoding', { cause });
  }
};

/** UTF-16 without its mark: letters of Europe have a zero for their high byte, no other text has any. */
const unmarkedUtf16 = (bytes: Buffer): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1]! += 1;
  const [high = 0, low = 0] = zeros;
  if (low * 8 > length && high * 50 < length) return 'utf-16le';
  return high * 8 > length && low * 50 < length ? 'utf-16be' : null;
};

const unicodeName = (bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? (unmarkedUtf16(bytes) ?? 'utf-8') : unmarkedUtf16(bytes);
};

/** Known headings that carry a mark: one without reads the same in every encoding. */
const markedHeadings = (sample: string): number => {
  const columns = new Set<string>();
  for (const cell of sample.slice(0, 20_000).split(/[;,\t\r\n"<>|]+/)) {
    if (!/[^\0-\x7f]/.test(cell)) continue;
    const found = columnNamed(cell)?.column;
    if (found !== undefined) columns.add(found);
  }
  return columns.size;
};

/** One byte a character: the encoding in which the text reads most like Vietnamese. */
const guess = (bytes: Buffer): Encoding => {
  const sample = bytes.toString('latin1', 0, sampleLength);
  const [best] = legacyNames
    .map((name) => {
      const text = fromLegacy(sample, name);
      const reading = readingOf(text);
      return { name, text, reading, share: shareVietnamese(reading) };
    })
    .sort((a, b) => b.share - a.share);
  if (best === undefined || (best.reading.marked > 0 && best.share < leastShare)) {
    throw new UnreadableFile('text-encoding');
  }
  const sure = markedHeadings(best.text) >= enoughHeadings && best.share > 0.9;
  return { name: best.name, certainty: sure ? 'sure' : 'guess' };
};

/** A text that begins like one may hold odd characters further on: they are cleaned out of their cells. */
const refuseBinary = (start: string): void => {
  if (binary.test(start.slice(0, 65_536))) throw new UnreadableFile('unknown-kind');
};

const isMarked = (bytes: Buffer): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** The bytes of a text in UTF-8 without its mark, which can be read as they stand; `null` of any other. */
export const plainUtf8 = (bytes: Buffer): Buffer | null => {
  if (unicodeName(bytes) !== 'utf-8') return null;
  const start = bytes.toString('latin1', 0, 65_536);
  return binary.test(start) || !/\S/.test(start) ? null : bytes.subarray(isMarked(bytes) ? 3 : 0);
};

const decodeAs = (bytes: Buffer, name: EncodingName): string =>
  isLegacy(name) ? fromLegacy(bytes.toString('latin1'), name) : unicode(bytes, name);

/**
 * The text of a file: Unicode by its mark or its form, else one of the old encodings by its letters.
 * `override` goes before all but a mark. Throws `UnreadableFile`.
 */
export const decodeText = (bytes: Buffer, override?: EncodingName): Decoded => {
  const name = override ?? unicodeName(bytes);
  if (name === null) refuseBinary(bytes.toString('latin1', 0, 65_536));
  const encoding = name === null ? guess(bytes) : { name, certainty: 'sure' as const };
  const text = decodeAs(bytes, encoding.name);
  refuseBinary(text);
  return { text, encoding };
};
