import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from '../unreadable-file.ts';
import { longestName, mostEntries, mostRatio, mostUnpacked, smallEnough } from './limits.ts';

/** One part of a zip as its central directory describes it. */
export interface ZipEntry {
  /** With `/` and without one in front. */
  name: string;
  /** The path leads out of the folder that it is unpacked into. */
  leadsOut: boolean;
  encrypted: boolean;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const zip64Field = 0x0001;
const longestComment = 0xffff;

const damaged = (cause?: unknown): UnreadableFile =>
  new UnreadableFile('damaged-workbook', { cause });

/** 64-bit sizes stand in an extra field, each only where the 32-bit one is full. */
const widen = (extra: Buffer, sizes: number[]): number[] => {
  if (sizes.every((size) => size !== 0xffffffff)) return sizes;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== zip64Field) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== 0xffffffff) return size;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
  }
  throw damaged();
};

const findEnd = (bytes: Buffer): number => {
  const lowest = Math.max(0, bytes.length - 22 - longestComment);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === endMark) return at;
  }
  throw damaged();
};

const readEntry = (bytes: Buffer, at: number): { entry: ZipEntry; next: number } => {
  if (bytes.readUInt32LE(at) !== entryMark) throw damaged();
  const nameLength = bytes.readUInt16LE(at + 28);
  if (nameLength > longestName) throw new UnreadableFile('archive-tricks');
  const nameEnd = at + 46 + nameLength;
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const [unpacked, packed, offset] = widen(bytes.subarray(nameEnd, extraEnd), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]) as [number, number, number];
  // Old programs on Windows write `\` between folders.
  const path = bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
  const entry = {
    name: path.replace(/^\/+/, ''),
    leadsOut: /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\0/i.test(path),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset,
  };
  return { entry, next: extraEnd + bytes.readUInt16LE(at + 32) };
};

/** What a workbook begins with. */
const firstParts = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|mimetype|META-INF\/)/i;

/** Without its list of parts, the first part still tells whether a zip was a workbook or holds a file. */
const damagedList = (bytes: Buffer, cause: unknown): UnreadableFile => {
  const first = bytes.length < 30 ? '' : bytes.toString('utf8', 30, 30 + bytes.readUInt16LE(26));
  return firstParts.test(first) ? damaged(cause) : new UnreadableFile('damaged-archive', { cause });
};

/** The central directory, refused where it names too many parts or too long. Nothing is unpacked. */
export const listZip = (bytes: Buffer): ZipEntry[] => {
  try {
    const end = findEnd(bytes);
    const entries: ZipEntry[] = [];
    let at = bytes.readUInt32LE(end + 16);
    const count = bytes.readUInt16LE(end + 10);
    if (count > mostEntries) throw new UnreadableFile('unpacks-too-large');
    for (let left = count; left > 0; left--) {
      const { entry, next } = readEntry(bytes, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    const isBound = error instanceof UnreadableFile && error.code !== 'damaged-workbook';
    throw isBound ? error : damagedList(bytes, error);
  }
};

/** Parts that share bytes: each looks small, together they unpack to anything. */
const overlap = (entries: ZipEntry[]): boolean => {
  const parts = [...entries].sort((a, b) => a.offset - b.offset);
  return parts.some((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && next.offset < part.offset + 30 + part.packed;
  });
};

export const unpackedSize = (entries: ZipEntry[]): number =>
  entries.reduce((sum, entry) => sum + entry.unpacked, 0);

/** Refuses, before anything is unpacked, what would unpack to too much or can't be unpacked at all. */
export const checkLimits = (size: number, entries: ZipEntry[]): void => {
  if (entries.some(({ encrypted }) => encrypted)) throw new UnreadableFile('encrypted');
  const unpacked = unpackedSize(entries);
  if (unpacked > mostUnpacked || (unpacked > smallEnough && unpacked / size > mostRatio)) {
    throw new UnreadableFile('unpacks-too-large');
  }
  if (overlap(entries)) throw new UnreadableFile('archive-tricks');
};

/** One part, never more than it declares, whole or not at all. */
export const unpack = (bytes: Buffer, entry: ZipEntry): Buffer => {
  try {
    const { offset, packed, unpacked } = entry;
    if (bytes.readUInt32LE(offset) !== localMark) throw damaged();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(start, start + packed);
    const content =
      entry.method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) });
    if ((entry.method !== 0 && entry.method !== 8) || content.length !== unpacked) throw damaged();
    if (crc32(content) !== entry.crc) throw damaged();
    return content;
  } catch (error) {
    throw damaged(error);
  }
};
