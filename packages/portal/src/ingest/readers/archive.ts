import { gunzipSync } from 'node:zlib';
import { UnreadableFile } from '../unreadable-file.ts';
import { mostRatio, mostUnpacked, smallEnough } from './limits.ts';
import { checkLimits, unpack, type ZipEntry } from './zip.ts';

/** Folders, and what systems put into zips unasked. */
const asides = /\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** The one file that a zip was made of. In memory: no path of the zip is ever written to. */
export const onlyFile = (bytes: Buffer, entries: ZipEntry[]): Buffer => {
  if (entries.some(({ leadsOut }) => leadsOut)) throw new UnreadableFile('archive-tricks');
  checkLimits(bytes.length, entries);
  const [file, ...others] = entries.filter(({ name }) => !asides.test(name));
  if (file === undefined) throw new UnreadableFile('archive');
  if (others.length > 0) throw new UnreadableFile('archive-several');
  try {
    return unpack(bytes, file);
  } catch (cause) {
    throw new UnreadableFile('damaged-archive', { cause });
  }
};

/** The file that a gzip was made of; one that holds several in turn is told by the mark of `tar`. */
export const gunzipped = (bytes: Buffer): Buffer => {
  let content: Buffer;
  try {
    content = gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableFile(tooLarge ? 'unpacks-too-large' : 'damaged-archive', { cause });
  }
  if (content.length > smallEnough && content.length > bytes.length * mostRatio) {
    throw new UnreadableFile('unpacks-too-large');
  }
  if (content.toString('latin1', 257, 262) === 'ustar') throw new UnreadableFile('archive');
  return content;
};

/** What a zip is: a workbook of one kind or another, or a file that was zipped. */
export const zipKind = (entries: ZipEntry[]): 'xlsx' | 'ods' | 'archive' => {
  const holds = (name: RegExp) => entries.some((entry) => name.test(entry.name));
  if (holds(/^xl\/workbook\.(?:xml|bin)$/i)) return 'xlsx';
  if (holds(/^content\.xml$/i) && holds(/^(?:mimetype|META-INF\/manifest\.xml)$/i)) return 'ods';
  if (holds(/^\[Content_Types\]\.xml$/i)) throw new UnreadableFile('unknown-kind');
  return 'archive';
};
