import { parentPort } from 'node:worker_threads';
import type { Column } from './column.ts';
import type { HeadingMap } from './heading-map.ts';
import { MissingColumns } from './missing-columns.ts';
import { packRecords, type PackedRecords } from './packed-records.ts';
import { readHere } from './read-here.ts';
import type { Detected } from './readers/detect.ts';
import type { EncodingName, ReadFile } from './record.ts';
import { UnreadableFile, type UnreadableCode } from './unreadable-file.ts';

export interface Question {
  file: Detected;
  encoding: EncodingName | undefined;
  mapping: HeadingMap | undefined;
  watched: boolean;
}

type Problem =
  | { name: 'UnreadableFile'; code: UnreadableCode }
  | { name: 'MissingColumns'; missing: Column[]; found: string[] }
  | { name: 'other' };

export type Answer =
  | { done: number; total: number }
  | { file: Omit<ReadFile, 'records'>; records: PackedRecords }
  | { problem: Problem };

const problemOf = (error: unknown): Problem => {
  if (error instanceof UnreadableFile) return { name: 'UnreadableFile', code: error.code };
  if (!(error instanceof MissingColumns)) return { name: 'other' };
  return { name: 'MissingColumns', missing: error.missing, found: error.found };
};

const answer = (message: Answer) => parentPort?.postMessage(message);

parentPort?.on('message', ({ file, encoding, mapping, watched }: Question) => {
  // Between threads a Buffer is plain bytes.
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const onProgress = watched ? (done: number, total: number) => answer({ done, total }) : undefined;
  readHere({ ...file, bytes }, { encoding, mapping, onProgress })
    .then(({ records, ...read }) => answer({ file: read, records: packRecords(records) }))
    .catch((error: unknown) => answer({ problem: problemOf(error) }));
});
