import { parentPort } from 'node:worker_threads';
import type { Column } from './column.ts';
import { readingProblem } from './fault.ts';
import type { HeadingMap } from './heading-map.ts';
import { MissingColumns } from './missing-columns.ts';
import { packRecords, type PackedRecords } from './packed-records.ts';
import { readHere } from './read-here.ts';
import type { Detected } from './readers/detect.ts';
import type { EncodingName, ReadFile } from './record.ts';
import type { UnreadableCode } from './unreadable-file.ts';

export interface Question {
  file: Detected;
  encoding: EncodingName | undefined;
  mapping: HeadingMap | undefined;
  watched: boolean;
}

type Problem =
  | { name: 'UnreadableFile'; code: UnreadableCode; fault: string | undefined }
  | { name: 'MissingColumns'; missing: Column[]; found: string[] };

export type Answer =
  | { done: number; total: number }
  | { file: Omit<ReadFile, 'records'>; records: PackedRecords }
  | { problem: Problem };

const problemOf = (error: unknown): Problem => {
  const problem = readingProblem(error);
  return problem instanceof MissingColumns
    ? { name: 'MissingColumns', missing: problem.missing, found: problem.found }
    : { name: 'UnreadableFile', code: problem.code, fault: problem.fault };
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
