import { decodeText } from '../text/decode.ts';
import type { Encoding, EncodingName } from '../record.ts';
import { UnreadableFile, type UnreadableCode } from '../unreadable-file.ts';
import { gunzipped, onlyFile, zipKind } from './archive.ts';
import { listZip, type ZipEntry } from './zip.ts';

/** What a file is by its content, whatever its name says. */
export type Detected =
  | { kind: 'xlsx' | 'ods'; bytes: Buffer; entries: ZipEntry[] }
  | { kind: 'xls'; bytes: Buffer }
  | { kind: 'markup' | 'json' | 'csv'; bytes: Buffer };

const magics: [hex: string, code: UnreadableCode][] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52494646', 'image'],
  ['377abcaf', 'archive'],
  ['52617221', 'archive'],
  ['504b0506', 'archive'],
];
const zipMagic = '504b0304';
const gzipMagic = '1f8b08';
const compoundMagic = 'd0cf11e0';

const isZip = (bytes: Buffer): boolean => bytes.toString('hex', 0, 4) === zipMagic;

const detectZip = (bytes: Buffer, inside: boolean): Detected => {
  const entries = listZip(bytes);
  const kind = zipKind(entries);
  if (kind !== 'archive') return { kind, bytes, entries };
  if (inside) throw new UnreadableFile('archive-nested');
  return detectIn(onlyFile(bytes, entries), true);
};

/** `"{\"session\": …`: a JSON as the text of another, which escapes its quotation marks; no cell does. */
const jsonInText = /^"[\\"]*[{[]+\\/;

/** The first letter tells the kinds of text apart, in whatever encoding; zeros are halves of letters. */
const detectText = (bytes: Buffer): Detected => {
  const head = bytes
    .toString('latin1', 0, 4096)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/[\s\0]+/g, '');
  if (head.startsWith('<')) return { kind: 'markup', bytes };
  return { kind: /^[{[]/.test(head) || jsonInText.test(head) ? 'json' : 'csv', bytes };
};

const detectIn = (bytes: Buffer, inside: boolean): Detected => {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (isZip(bytes)) return detectZip(bytes, inside);
  const start = bytes.toString('hex', 0, 8);
  if (start.startsWith(compoundMagic)) return { kind: 'xls', bytes };
  if (start.startsWith(gzipMagic)) {
    if (inside) throw new UnreadableFile('archive-nested');
    return detectIn(gunzipped(bytes), true);
  }
  const magic = magics.find(([hex]) => start.startsWith(hex));
  if (magic !== undefined) {
    throw new UnreadableFile(inside && magic[1] === 'archive' ? 'archive-nested' : magic[1]);
  }
  return detectText(bytes);
};

/** Tells the kind of a file by its content. Throws `UnreadableFile` for every kind that is not read. */
export const detect = (bytes: Buffer): Detected => detectIn(bytes, false);

/** What a markup file is: a page, a spreadsheet, or neither. */
export const markupKind = (text: string): 'html' | 'ods' | 'xml-spreadsheet' => {
  const head = text.slice(0, 4000);
  if (/<office:document[\s>]/.test(head)) return 'ods';
  if (/urn:schemas-microsoft-com:office:spreadsheet/i.test(head) && !/<html[\s>]/i.test(head)) {
    return 'xml-spreadsheet';
  }
  const isXml = /^\s*<\?xml/i.test(head) && !/<(?:html|table)[\s>]/i.test(head);
  if (!isXml) return 'html';
  throw new UnreadableFile(/<!DOCTYPE/i.test(head) ? 'xml-entities' : 'xml');
};

/** The text of a text file, and how it was read. */
export const textOf = (
  bytes: Buffer,
  override?: EncodingName,
): { text: string; encoding: Encoding } => {
  const decoded = decodeText(bytes, override);
  if (!/\S/.test(decoded.text)) throw new UnreadableFile('empty');
  return decoded;
};
