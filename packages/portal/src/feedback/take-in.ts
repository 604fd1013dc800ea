import { toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { FeedbackFileKind, FeedbackOutcome } from '@motcua/sdk';
import { digestOf } from '../ingest/read-file.ts';
import type { FeedbackImportRow } from '../store/feedback.ts';
import type { Store, WritableStore } from '../store/store.ts';
import { FeedbackFileError } from './file-error.ts';
import { readFeedback } from './read.ts';
import { rowsOf, type Refusal } from './rows.ts';

/** What a file did, or would do. */
export interface TakenFeedback {
  outcome: FeedbackOutcome;
  kind: FeedbackFileKind;
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  refused: Refusal[];
  unreadColumns: number;
  period: Period | null;
  importId: number | null;
  revision: number;
}

export interface FeedbackFile {
  bytes: Uint8Array;
  /** The dates that it tells of, where a person says them. */
  period?: Period | undefined;
  dryRun?: boolean | undefined;
}

/** The days of its rows, from the first to the last. */
const spanOf = (days: string[]): Period | null => {
  const [first, ...rest] = days.sort();
  return first === undefined ? null : { from: first, to: rest.at(-1) ?? first };
};

/** The same bytes once more, with nothing else of their kind in between. */
const isTheLast = (
  imports: FeedbackImportRow[],
  { kind, digest, from, to }: Pick<FeedbackImportRow, 'kind' | 'digest' | 'from' | 'to'>,
): boolean => {
  const last = imports.find((one) => one.kind === kind && one.undoneAt === null);
  return last?.digest === digest && last.from === from && last.to === to;
};

/**
 * Takes a file of feedback or ratings in, whole or not at all. Throws `FeedbackFileError` or
 * `UnreadableFile` where nothing of it can be read.
 */
export const takeFeedback = async (
  { store, now }: { store: Store; now: () => number },
  ward: string,
  { bytes, period: asked, dryRun = false }: FeedbackFile,
): Promise<TakenFeedback> => {
  const table = await readFeedback(bytes);
  const at = now();
  const told = asked ?? table.range;
  const today = toLocalDate(at);
  if (told && told.from > today) throw new FeedbackFileError('future-period');
  const { records, refused } = rowsOf(table, told, today);
  const period = told ?? spanOf(records.map(({ day }) => day));
  const read = table.rows.length;
  if (period === null && refused.length === 0) throw new FeedbackFileError('no-period');
  const report = {
    kind: table.kind,
    read,
    new: 0,
    changed: 0,
    unchanged: 0,
    refused,
    unreadColumns: table.unread,
    period: refused.length > 0 ? told : period,
    importId: null,
  };
  const take = async (writable: WritableStore): Promise<TakenFeedback> => {
    const ended = async (outcome: FeedbackOutcome, row?: FeedbackImportRow) => ({
      ...report,
      ...(row && { new: row.new, changed: row.changed, unchanged: row.unchanged }),
      outcome,
      importId: row && !dryRun ? row.id : null,
      revision: await writable.revision(ward),
    });
    if (refused.length > 0 || period === null) return ended('refused');
    const about = { kind: table.kind, digest: digestOf(bytes), ...period };
    if (isTheLast(await writable.feedbackImports(ward), about)) {
      return { ...(await ended('identical')), unchanged: records.length };
    }
    const file = { ...about, importedAt: at, read, records };
    return ended('applied', await writable.importFeedback(ward, file));
  };
  return store.atomically(take, ({ outcome }) => outcome === 'applied' && !dryRun);
};
