import { parentPort } from 'node:worker_threads';
import { createDigitsHasher } from '../lookup/digits.ts';
import { readingProblem } from './fault.ts';
import type { HeadingMap } from './heading-map.ts';
import { MissingColumns, type Doubts } from './missing-columns.ts';
import { DossierPacker, type PackedDossiers } from './packed-dossiers.ts';
import { readDossier } from './read-dossier.ts';
import { openHere } from './read-here.ts';
import type { Detected } from './readers/detect.ts';
import type { DossierRecord, EncodingName } from './record.ts';
import { type Batch, type RegisterStream, type Repeats, type Tail } from './register-stream.ts';
import type { UnreadableCode } from './unreadable-file.ts';

export interface Question {
  file: Detected;
  encoding: EncodingName | undefined;
  mapping: HeadingMap | undefined;
  repeats: Repeats | undefined;
  hashing: { ward: string; key: Uint8Array } | undefined;
  /** Batches that may be on their way at once. */
  ahead: number;
}

/** A batch was taken: one more may be sent. */
export type Taken = 'taken';

type Problem =
  | {
      name: 'UnreadableFile';
      code: UnreadableCode;
      fault: string | undefined;
      line: number | undefined;
    }
  | { name: 'MissingColumns'; doubts: Doubts };

export type Answer =
  | { head: Omit<RegisterStream<unknown>, 'batches'> }
  | { batch: Batch<DossierRecord> }
  | { packed: Omit<Batch<never>, 'dossiers'> & { dossiers: PackedDossiers } }
  | { tail: Tail }
  | { problem: Problem };

const problemOf = (error: unknown): Problem => {
  const problem = readingProblem(error);
  return problem instanceof MissingColumns
    ? { name: 'MissingColumns', doubts: problem.doubts }
    : { name: 'UnreadableFile', code: problem.code, fault: problem.fault, line: problem.line };
};

const answer = (message: Answer) => parentPort?.postMessage(message);

// A library may print what it thinks of a file. Nobody reads that, and what is left unread is kept in memory
// and holds the process after the last answer.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;

let room = 0;
let roomMade = () => {};

const send = async <Dossier>(
  { batches, ...head }: RegisterStream<Dossier>,
  answerOf: (batch: Batch<Dossier>) => Answer,
): Promise<void> => {
  answer({ head });
  for (;;) {
    const next = await batches.next();
    if (next.done) {
      answer({ tail: next.value });
      return;
    }
    answer(answerOf(next.value));
    room -= 1;
    if (room === 0) await new Promise<void>((resolve) => (roomMade = resolve));
  }
};

const read = async ({ file, hashing, ahead, ...options }: Question): Promise<void> => {
  room = ahead;
  // Between threads a Buffer is plain bytes.
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const whole = { ...file, bytes };
  if (hashing === undefined) {
    const make = (record: DossierRecord) => record;
    return send(await openHere(whole, { ...options, make }), (batch) => ({ batch }));
  }
  const hasher = createDigitsHasher(hashing.key);
  const hashDigits = (code: string, digits: string) => hasher.hash(hashing.ward, code, digits);
  const make = (record: DossierRecord) => readDossier(record, hashDigits);
  const packer = new DossierPacker();
  return send(await openHere(whole, { ...options, make }), ({ dossiers, ...batch }) => ({
    packed: { ...batch, dossiers: packer.pack(dossiers) },
  }));
};

parentPort?.on('message', (message: Question | Taken) => {
  if (message === 'taken') {
    room += 1;
    roomMade();
    return;
  }
  read(message).catch((error: unknown) => answer({ problem: problemOf(error) }));
});
