import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { endOfDate, startOfDate } from '@motcua/sdk/calendar';
import { applyImport, type ImportReport, type ReadBefore } from '../../src/ingest/apply.ts';
import type { DossierRecord, ProgressUpdate, ReadFile } from '../../src/ingest/record.ts';
import { createDigitsHasher } from '../../src/lookup/digits.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { temporaryData } from './portal.ts';

export const ward = '11411';

export const day = (date: string, hour = 8) => ({
  at: startOfDate(date) + hour * 3_600_000,
  wholeDay: false,
});

export const on = (date: string): number => endOfDate(date);

/** One dossier of August 2025, in progress. */
export const record = (number: number, part: Partial<DossierRecord> = {}): DossierRecord => ({
  code: `H24.113-250801-${String(number).padStart(4, '0')}`,
  procedureCode: '2.000815',
  procedureTitle: 'Chứng thực bản sao',
  field: 'Chứng thực',
  channel: 'online',
  status: 4,
  receivedAt: day('2025-08-01'),
  dueAt: day('2025-08-04', 17),
  firstDueAt: day('2025-08-04', 17),
  finishedAt: null,
  returnedAt: null,
  unit: null,
  phoneLast4: '1220',
  supplements: [],
  ...part,
});

/** A step that a dossier took. */
export const step = (number: number, part: Partial<ProgressUpdate> = {}): ProgressUpdate => ({
  row: number,
  code: record(number).code,
  status: 9,
  at: day('2025-08-04', 10),
  startedAt: null,
  dueAt: null,
  ...part,
});

export interface Desk {
  folder: string;
  store: Store;
  /** Takes one file after the other; each has bytes of its own unless told. */
  take(
    content: { records?: DossierRecord[]; updates?: ProgressUpdate[] },
    part?: Partial<Omit<ReadBefore, 'file'>> & { file?: Partial<ReadFile> },
  ): Promise<ImportReport>;
  /** Every row of a table, as the engine holds it. */
  dump(
    table:
      | 'dossiers'
      | 'imports'
      | 'dossier_versions'
      | 'tally_days'
      | 'tally_months'
      | 'tally_keys'
      | 'mappings'
      | 'feedback_records'
      | 'feedback_imports'
      | 'feedback_versions',
  ): Record<string, unknown>[];
  close(): Promise<void>;
}

/** A store of its own, with an import at hand and its tables in sight. */
export const openDesk = async ({
  folder = temporaryData(),
  now = on('2025-08-31'),
} = {}): Promise<Desk> => {
  const store = await openSqliteStore(folder);
  const hasher = createDigitsHasher(new Uint8Array(32).fill(7));
  return {
    folder,
    store,
    take: ({ records = [], updates = [] }, { file, ...part } = {}) =>
      applyImport(
        { store, hasher, now: () => now },
        {
          ward,
          bytes: new TextEncoder().encode(randomUUID()),
          file: {
            kind: updates.length > 0 ? 'progress-json' : 'csv',
            encoding: { name: 'utf-8', certainty: 'sure' },
            range: null,
            read: records.length + updates.length,
            records,
            rows: records.map((_, at) => at + 2),
            refused: [],
            updates,
            superseded: [],
            ...file,
          },
          ...part,
        },
      ),
    dump: (table) => {
      const database = new DatabaseSync(join(folder, 'motcua.sqlite'), { readOnly: true });
      const rows = database.prepare(`select * from ${table}`).all();
      database.close();
      return rows
        .map((row) => JSON.stringify(row))
        .sort()
        .map((row) => JSON.parse(row) as Record<string, unknown>);
    },
    close: () => store.close(),
  };
};
