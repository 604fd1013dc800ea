import type { DossierRecord, ReadFile } from './record.ts';

/** Some dossiers in the file's order. */
export interface Batch<Dossier> {
  dossiers: Dossier[];
  /** The row of each. */
  rows: number[];
  /** How many rows there are, as far as is known by then. */
  expected: number;
}

/** What is known when every row has been read. */
export type Tail = Pick<ReadFile, 'read' | 'refused' | 'unlisted' | 'superseded' | 'updates'>;

/** A register as it is read: what it is, then its dossiers, in the end what is left to say. */
export interface RegisterStream<Dossier> extends Pick<
  ReadFile,
  'kind' | 'encoding' | 'range' | 'lacking'
> {
  batches: AsyncGenerator<Batch<Dossier>, Tail>;
}

/**
 * What to do with a dossier that comes twice. `merge` holds all of them back until the last row is read
 * and takes the later one; `pass` hands over each row as it comes: who takes them has to notice.
 */
export type Repeats = 'merge' | 'pass';

/** Milliseconds that an import has waited for its readers. */
export interface Waited {
  ms: number;
}

/**
 * Returning from a generator that has not begun runs nothing of it: `end` ends what stands behind it also
 * then. It may be called more than once.
 */
export const endedBy = <Dossier>(
  batches: RegisterStream<Dossier>['batches'],
  end: (tail: Tail) => unknown,
): RegisterStream<Dossier>['batches'] => {
  const back = batches.return.bind(batches);
  return Object.assign(batches, {
    return: async (tail: Tail | PromiseLike<Tail>) => {
      await end(await tail);
      return back(tail);
    },
  });
};

export const collect = async ({
  batches,
  ...head
}: RegisterStream<DossierRecord>): Promise<ReadFile> => {
  const records: DossierRecord[] = [];
  const rows: number[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done) return { ...head, ...next.value, records, rows };
    for (const record of next.value.dossiers) records.push(record);
    for (const row of next.value.rows) rows.push(row);
  }
};

const size = 2_000;

/** Dossiers and their rows, some at a time. */
export function* inBatches<Dossier>(
  dossiers: Dossier[],
  rows: number[],
): Generator<Batch<Dossier>> {
  for (let start = 0; start < dossiers.length; start += size) {
    yield {
      dossiers: dossiers.slice(start, start + size),
      rows: rows.slice(start, start + size),
      expected: dossiers.length,
    };
  }
}

/** A file that was read before. */
export const streamOf = <Dossier>(
  file: ReadFile,
  make: (record: DossierRecord) => Dossier,
): RegisterStream<Dossier> => ({
  kind: file.kind,
  encoding: file.encoding,
  range: file.range,
  lacking: file.lacking ?? [],
  batches: (async function* () {
    yield* inBatches(file.records.map(make), file.rows ?? []);
    const { read, refused, unlisted, superseded, updates } = file;
    return { read, refused, unlisted, superseded, updates };
  })(),
});
