import * as library from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import type { Sheet } from '../raw-row.ts';
import { refuseDoctype } from './doctype.ts';
import { clampRepeats } from './ods-repeats.ts';
import { orDamaged, rawValues, sheetsOf } from './workbook.ts';
import { checkLimits, unpack, type ZipEntry } from './zip.ts';

/** The library's own reader of an opened package; its type definitions leave it out. */
const { parse_zip: parseParts, CFB } = library as unknown as {
  parse_zip: (parts: unknown, options: ParsingOptions) => WorkBook;
  CFB: {
    utils: {
      cfb_new: () => unknown;
      cfb_add: (parts: unknown, name: string, content: Buffer, options: { unsafe: true }) => void;
    };
  };
};

const needed = {
  xlsx: /^(?:\[Content_Types\]\.xml|xl\/(?!media\/|theme\/|externalLinks\/).*\.(?:xml|rels|bin))$/i,
  ods: /^(?:content\.xml|styles\.xml|META-INF\/manifest\.xml)$/i,
};

/**
 * XLSX, XLSM, XLSB and ODS: zips of parts. The parts are unpacked here, not by the library, which trusts
 * sizes that a hostile file can lie about and passes over damage in silence.
 */
export const readPackaged = (bytes: Buffer, entries: ZipEntry[], kind: 'xlsx' | 'ods'): Sheet[] => {
  const wanted = entries.filter(({ name }) => needed[kind].test(name));
  checkLimits(bytes.length, entries);
  return orDamaged(() => {
    const parts = CFB.utils.cfb_new();
    for (const entry of wanted) {
      const content = unpack(bytes, entry);
      refuseDoctype(content);
      const safe = kind === 'ods' ? clampRepeats(content) : content;
      CFB.utils.cfb_add(parts, `/${entry.name}`, safe, { unsafe: true });
    }
    return sheetsOf(parseParts(parts, { ...rawValues }));
  });
};
