import { UnreadableFile, type UnreadableCode } from '../unreadable-file.ts';
import { decodeText } from './decode-text.ts';
import { listZip, type ZipEntry } from './zip.ts';

/** What a file is by its content, whatever its name says. */
export type Detected =
  | { kind: 'xlsx'; entries: ZipEntry[] }
  | { kind: 'csv'; text: string }
  | { kind: 'sync-json'; text: string };

const magics: [hex: string, code: UnreadableCode][] = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52494646', 'image'],
  ['1f8b', 'archive'],
  ['377abcaf', 'archive'],
  ['52617221', 'archive'],
  ['504b0506', 'archive'],
];
const zipMagic = '504b0304';
const compoundMagic = 'd0cf11e0';
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');

const detectZip = (bytes: Buffer): Detected => {
  const entries = listZip(bytes);
  const holds = (name: RegExp) => entries.some((entry) => name.test(entry.name));
  if (holds(/^xl\/workbook\.(?:xml|bin)$/i)) return { kind: 'xlsx', entries };
  throw new UnreadableFile(holds(/^content\.xml$/i) ? 'open-document' : 'archive');
};

const detectText = (text: string): Detected => {
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) throw new UnreadableFile('empty');
  if (first === '{' || first === '[') return { kind: 'sync-json', text };
  if (first !== '<') return { kind: 'csv', text };
  const head = text.slice(0, 2000);
  const isXml = /^\s*<\?xml/i.test(head) && !/<html[\s>]/i.test(head);
  throw new UnreadableFile(isXml ? 'xml' : 'web-page');
};

/** Tells the kind of a file by its content. Throws `UnreadableFile` for every kind that is not read. */
export const detect = (bytes: Buffer): Detected => {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const start = bytes.toString('hex', 0, 8);
  if (start.startsWith(zipMagic)) return detectZip(bytes);
  if (start.startsWith(compoundMagic)) {
    throw new UnreadableFile(bytes.includes(encryptedPart) ? 'encrypted' : 'legacy-excel');
  }
  const magic = magics.find(([hex]) => start.startsWith(hex));
  if (magic !== undefined) throw new UnreadableFile(magic[1]);
  return detectText(decodeText(bytes));
};
