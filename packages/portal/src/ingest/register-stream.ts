import type { DossierRecord, ReadFile } from './record.ts';

/** Some records in the file's order, none of a dossier that came before. */
export interface RecordBatch {
  records: DossierRecord[];
  /** The row of each. */
  rows: number[];
  /** How many rows there are, as far as is known by then. */
  expected: number;
}

/** What is known when every row has been read. */
export type Tail = Pick<ReadFile, 'read' | 'refused' | 'superseded' | 'updates'>;

/** A register as it is read: what it is, then its dossiers, in the end what is left to say. */
export interface RegisterStream extends Pick<ReadFile, 'kind' | 'encoding' | 'range'> {
  batches: AsyncGenerator<RecordBatch, Tail>;
}

/**
 * What to do with a dossier that comes twice. `merge` holds all of them back until the last row is read
 * and takes the later one; `refuse` throws `RepeatedDossier`.
 */
export type Repeats = 'merge' | 'refuse';

/** Read it again, with `merge`. */
export class RepeatedDossier extends Error {
  constructor() {
    super('a dossier comes twice');
  }
}

/**
 * Returning from a generator that has not begun runs nothing of it: `end` ends what stands behind it also
 * then. It may be called more than once.
 */
export const endedBy = (
  batches: RegisterStream['batches'],
  end: (tail: Tail) => unknown,
): RegisterStream['batches'] => {
  const back = batches.return.bind(batches);
  return Object.assign(batches, {
    return: async (tail: Tail | PromiseLike<Tail>) => {
      await end(await tail);
      return back(tail);
    },
  });
};

export const collect = async ({ batches, ...head }: RegisterStream): Promise<ReadFile> => {
  const records: DossierRecord[] = [];
  const rows: number[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done) return { ...head, ...next.value, records, rows };
    for (const record of next.value.records) records.push(record);
    for (const row of next.value.rows) rows.push(row);
  }
};

const size = 2_000;

/** Records and their rows, some at a time. */
export function* inBatches(records: DossierRecord[], rows: number[]): Generator<RecordBatch> {
  for (let start = 0; start < records.length; start += size) {
    yield {
      records: records.slice(start, start + size),
      rows: rows.slice(start, start + size),
      expected: records.length,
    };
  }
}

/** A file that was read before. */
export const streamOf = (file: ReadFile): RegisterStream => ({
  kind: file.kind,
  encoding: file.encoding,
  range: file.range,
  batches: (async function* () {
    yield* inBatches(file.records, file.rows ?? []);
    const { read, refused, superseded, updates } = file;
    return { read, refused, superseded, updates };
  })(),
});
