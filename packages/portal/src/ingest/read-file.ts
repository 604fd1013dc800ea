import { createHash } from 'node:crypto';
import type { DigitsHasher } from '../lookup/digits.ts';
import { readingProblem } from './fault.ts';
import { openApart } from './read-apart.ts';
import { openHere, type OpenOptions, type ReadOptions } from './read-here.ts';
import { detect, type Detected } from './readers/detect.ts';
import { weightOf } from './readers/weight.ts';
import type { ReadFile } from './record.ts';
import { collect, RepeatedDossier, type RegisterStream, type Repeats } from './register-stream.ts';
import { UnreadableFile } from './unreadable-file.ts';

export { prepareThread } from './read-apart.ts';
export type { ReadOptions } from './read-here.ts';

/** Larger files are refused; a caller with a path asks for the size before it reads. */
export const mostBytes = 200_000_000;

export interface RegisterOptions extends ReadOptions {
  /** `merge` unless told. */
  repeats?: Repeats | undefined;
  /** What makes hashes of phone digits as they are read. */
  hashing?: { ward: string; hasher: DigitsHasher } | undefined;
}

/** Whatever goes wrong in the program's own reading has a sentence too. */
const told = (error: unknown): Error =>
  error instanceof RepeatedDossier ? error : readingProblem(error);

async function* guarded(batches: RegisterStream['batches']): RegisterStream['batches'] {
  try {
    return yield* batches;
  } catch (error) {
    throw told(error);
  }
}

const openWhereItIs = async (file: Detected, options: OpenOptions): Promise<RegisterStream> => {
  try {
    const stream = await openHere(file, options);
    return { ...stream, batches: guarded(stream.batches) };
  } catch (error) {
    throw told(error);
  }
};

/**
 * Opens a register of any known kind, told by its content. Throws `UnreadableFile` or `MissingColumns`
 * and nothing else, as do its batches, unless repeated dossiers are to be refused.
 */
export const openRegister = async (
  bytes: Uint8Array,
  { hashing, ...options }: RegisterOptions = {},
): Promise<RegisterStream> => {
  if (bytes.length > mostBytes) throw new UnreadableFile('too-large');
  const file = detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (weightOf(file) === 'light') {
    const hashDigits =
      hashing &&
      ((code: string, digits: string) => hashing.hasher.hash(hashing.ward, code, digits));
    return openWhereItIs(file, { ...options, hashDigits });
  }
  const key = hashing && { ward: hashing.ward, key: hashing.hasher.key };
  return openApart(file, { ...options, hashing: key });
};

/** Reads a register whole. Throws as `openRegister` does; rows that can't be used are in `refused`. */
export const readRegister = async (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadFile> => collect(await openRegister(bytes, options));

/** SHA-256 of a file, by which the same one is known again. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
