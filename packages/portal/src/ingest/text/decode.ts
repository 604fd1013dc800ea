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

/** Characters that a text has no use for. */
const controls = /[\0-\x08\x0e-\x1f]/g; // eslint-disable-line no-control-regex
/** A text with more of them than one in so many characters is none. */
const leastBetweenControls = 50;
/** Programs of DOS write one behind a text. */
const endMark = 0x1a;
/** Enough letters to tell an encoding by, wherever the marked ones begin. */
const sampleLength = 400_000;
/** Fewer good words than this are no Vietnamese text in any reading of it. */
const leastShare = 0.5;
/** Broken letters beside each whole one, at most: hardly a letter of an old encoding reads as UTF-8. */
const mostBroken = 4;
/** As many known headings can't come about by chance. */
const enoughHeadings = 3;

/** Whether bytes that are not all UTF-8 are a text in it, and none in an old encoding. */
const isMostlyUtf8 = (bytes: Buffer): boolean => {
  const sample = bytes.toString('utf8', 0, sampleLength);
  const broken = sample.match(/\ufffd/g)?.length ?? 0;
  const whole = sample.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return whole > 0 && whole * mostBroken > broken;
};

/** The first line that is no UTF-8. */
const brokenLine = (bytes: Buffer): number => {
  const lineEnd = bytes.includes('\n') ? '\n' : '\r';
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const end = bytes.indexOf(lineEnd, at);
    const next = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(at, next))) break;
    at = next;
  }
  return line;
};

const refuseBrokenUtf8 = (bytes: Buffer): void => {
  if (isMostlyUtf8(bytes)) throw new UnreadableFile('broken-utf8', { line: brokenLine(bytes) });
};

type UnicodeName = 'utf-8' | 'utf-16le' | 'utf-16be';

const unicode = (bytes: Buffer, name: UnicodeName): string => {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (name === 'utf-8') refuseBrokenUtf8(bytes);
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

const unicodeName = (bytes: Buffer): UnicodeName | null => {
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

/** Told by its beginning. The few odd characters that a text may hold are cleaned out of their cells. */
const isBinary = (text: string): boolean => {
  const start = text.slice(0, 65_536);
  return (
    start.includes('\0') ||
    (start.match(controls)?.length ?? 0) * leastBetweenControls > start.length
  );
};

const refuseBinary = (text: string): void => {
  if (isBinary(text)) throw new UnreadableFile('unknown-kind');
};

const withoutEndMark = (bytes: Buffer, name: EncodingName | null): Buffer => {
  if (name === 'utf-16le' || name === 'utf-16be') return bytes;
  let end = bytes.length;
  while (bytes[end - 1] === endMark) end -= 1;
  return bytes.subarray(0, end);
};

const isMarked = (bytes: Buffer): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** The bytes of a text in UTF-8 without its mark, which can be read as they stand; `null` of any other. */
export const plainUtf8 = (given: Buffer): Buffer | null => {
  if (unicodeName(given) !== 'utf-8') return null;
  const bytes = withoutEndMark(given, 'utf-8');
  const start = bytes.toString('latin1', 0, 65_536);
  return isBinary(start) || !/\S/.test(start) ? null : bytes.subarray(isMarked(bytes) ? 3 : 0);
};

const decodeAs = (bytes: Buffer, name: EncodingName): string =>
  isLegacy(name) ? fromLegacy(bytes.toString('latin1'), name) : unicode(bytes, name);

/** An old encoding that a person names of a file in Unicode is that of the font its cells were typed in. */
const toldName = (bytes: Buffer, override: EncodingName | undefined): EncodingName | null =>
  override === undefined || isLegacy(override)
    ? (unicodeName(bytes) ?? override ?? null)
    : override;

/**
 * The text of a file: Unicode by its mark or its form, else one of the old encodings, by a person's word or
 * by its letters. `override` may also tell which Unicode. Throws `UnreadableFile`.
 */
export const decodeText = (given: Buffer, override?: EncodingName): Decoded => {
  const name = toldName(given, override);
  const bytes = withoutEndMark(given, name);
  if (name === null) {
    refuseBinary(bytes.toString('latin1', 0, 65_536));
    refuseBrokenUtf8(bytes);
  }
  const encoding = name === null ? guess(bytes) : { name, certainty: 'sure' as const };
  const text = decodeAs(bytes, encoding.name);
  refuseBinary(text);
  return { text, encoding };
};
