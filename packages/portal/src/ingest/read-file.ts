import { readApart } from './read-apart.ts';
import { readHere, type ReadOptions } from './read-here.ts';
import { detect } from './readers/detect.ts';
import { weightOf } from './readers/weight.ts';
import type { ReadFile } from './record.ts';
import { UnreadableFile } from './unreadable-file.ts';

export type { Progress, ReadOptions } from './read-here.ts';

/** Larger files are refused; a caller with a path asks for the size before it reads. */
export const mostBytes = 200_000_000;

/**
 * Reads a register of any known kind, told by its content. Throws `UnreadableFile` or `MissingColumns`
 * and nothing else; rows that can't be used are listed in `refused`.
 */
export const readRegister = async (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadFile> => {
  if (bytes.length > mostBytes) throw new UnreadableFile('too-large');
  const file = detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return weightOf(file) === 'light' ? readHere(file, options) : readApart(file, options);
};
