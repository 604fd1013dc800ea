import { createHash } from 'node:crypto';
import type { DigitsHasher } from '../lookup/digits.ts';
import { readingProblem } from './fault.ts';
import { openDossiersApart, openRecordsApart } from './read-apart.ts';
import type { DossierRow } from '../store/store.ts';
import { readDossier } from './read-dossier.ts';
import { openHere, type OpenOptions, type ReadOptions } from './read-here.ts';
import { detect, type Detected } from './readers/detect.ts';
import { weightOf } from './readers/weight.ts';
import type { DossierRecord, ReadFile } from './record.ts';
import { collect, type RegisterStream, type Repeats, type Waited } from './register-stream.ts';
import { UnreadableFile } from './unreadable-file.ts';

export { prepareThread } from './read-apart.ts';
export type { ReadOptions } from './read-here.ts';

/** Larger files are refused; a caller with a path asks for the size before it reads. */
export const mostBytes = 200_000_000;

export interface RegisterOptions extends ReadOptions {
  /** `merge` unless told. */
  repeats?: Repeats | undefined;
  /** Of the import that this reading is for. */
  waited?: Waited | undefined;
  /** What makes hashes of phone digits as they are read. */
  hashing: { ward: string; hasher: DigitsHasher };
}

/** Whatever goes wrong in the program's own reading has a sentence too. */
async function* guarded<Dossier>(
  batches: RegisterStream<Dossier>['batches'],
): RegisterStream<Dossier>['batches'] {
  try {
    return yield* batches;
  } catch (error) {
    throw readingProblem(error);
  }
}

const openWhereItIs = async <Dossier>(
  file: Detected,
  options: OpenOptions<Dossier>,
): Promise<RegisterStream<Dossier>> => {
  try {
    const stream = await openHere(file, options);
    return { ...stream, batches: guarded(stream.batches) };
  } catch (error) {
    throw readingProblem(error);
  }
};

const detected = (bytes: Uint8Array): Detected => {
  if (bytes.length > mostBytes) throw new UnreadableFile('too-large');
  return detect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
};

/**
 * Opens a register of any known kind, told by its content. Throws `UnreadableFile` or `MissingColumns`
 * and nothing else, as do its batches.
 */
export const openRegister = async (
  bytes: Uint8Array,
  { hashing: { ward, hasher }, ...options }: RegisterOptions,
): Promise<RegisterStream<DossierRow>> => {
  const file = detected(bytes);
  if (weightOf(file) !== 'light')
    return openDossiersApart(file, options, { ward, key: hasher.key });
  const hashDigits = (code: string, digits: string) => hasher.hash(ward, code, digits);
  return openWhereItIs(file, { ...options, make: (record) => readDossier(record, hashDigits) });
};

/** Reads a register whole. Throws as `openRegister` does; rows that can't be used are in `refused`. */
export const readRegister = async (
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadFile> => {
  const file = detected(bytes);
  const make = (record: DossierRecord) => record;
  return collect(
    weightOf(file) === 'light'
      ? await openWhereItIs(file, { ...options, make })
      : await openRecordsApart(file, options),
  );
};

/** SHA-256 of a file, by which the same one is known again. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
