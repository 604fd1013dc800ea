import type { Sheet } from '../raw-row.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { refuseDoctype } from './doctype.ts';
import { hiddenTables } from './hidden-tables.ts';
import { mostMarkup } from './limits.ts';
import { clampRepeats } from './ods-repeats.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { readParts, type Part } from './workbook.ts';
import { refuseUnclosed } from './xml-nesting.ts';
import { checkLimits, unpack, unpackedSize, type ZipEntry } from './zip.ts';

/** The library asks for it, and ODS files of small programs lack it. */
const noStyles = {
  name: 'styles.xml',
  content: Buffer.from('<office:document-styles></office:document-styles>'),
};

const needed = {
  xlsx: /^(?:\[Content_Types\]\.xml|xl\/(?!media\/|theme\/|externalLinks\/).*\.(?:xml|rels|bin))$/i,
  ods: /^(?:content\.xml|styles\.xml|META-INF\/manifest\.xml)$/i,
};

/** The library too goes by these letters alone. */
const isXml = ({ name }: ZipEntry): boolean => !name.endsWith('.bin');

const partOf = (bytes: Buffer, entry: ZipEntry): Buffer => {
  const content = unpack(bytes, entry);
  if (isXml(entry)) refuseDoctype(content);
  return content;
};

function* partsOf(bytes: Buffer, wanted: ZipEntry[]): Generator<Part> {
  for (const entry of wanted) {
    const content = partOf(bytes, entry);
    if (isXml(entry)) refuseUnclosed(content);
    yield { name: entry.name, content };
  }
}

const readOds = (bytes: Buffer, wanted: ZipEntry[]): Promise<Sheet[]> => {
  const parts = Array.from(partsOf(bytes, wanted), ({ name, content }) => ({
    name,
    content: clampRepeats(content),
  }));
  if (!parts.some(({ name }) => name === noStyles.name)) parts.push(noStyles);
  const content = parts.find(({ name }) => /^content\.xml$/i.test(name))?.content;
  return readParts(parts, content && hiddenTables(content));
};

/**
 * XLSX, XLSM, XLSB and ODS: zips of parts. The parts are unpacked here, not by the library, which trusts
 * sizes that a hostile file can lie about and passes over damage in silence.
 */
export const readPackaged = async (
  bytes: Buffer,
  entries: ZipEntry[],
  kind: 'xlsx' | 'ods',
): Promise<Sheet[]> => {
  const wanted = entries.filter(({ name }) => needed[kind].test(name));
  checkLimits(bytes.length, entries);
  if (kind === 'ods') {
    if (unpackedSize(wanted) > mostMarkup) throw new UnreadableFile('unpacks-too-large');
    return readOds(bytes, wanted);
  }
  const part = (name: string) => {
    const entry = wanted.find((each) => each.name === name);
    return entry && partOf(bytes, entry);
  };
  return readXlsx(part) ?? readParts(partsOf(bytes, wanted));
};
