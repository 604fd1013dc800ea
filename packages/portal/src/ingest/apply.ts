import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { endOfDate, toInstantText, type Period } from '@motcua/sdk/calendar';
import type { DigitsHasher } from '../lookup/digits.ts';
import type { DossierRow, Store, WardState, WritableStore } from '../store/store.ts';
import type { ImportChanges } from './changes.ts';
import { Comparison, type Compared } from './compare.ts';
import { dossierRow } from './dossier-row.ts';
import { figuresFor, periodOf, type ImportFigures } from './import-figures.ts';
import { compareProgress } from './progress.ts';
import type { Progress } from './read-file.ts';
import type { ReadFile, Refusal } from './record.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface ImportRequest {
  ward: string;
  bytes: Uint8Array;
  file: ReadFile;
  /** Data time that a person gave (`--as-of`), epoch milliseconds. */
  asOf?: number | undefined;
  skipBadRows?: boolean | undefined;
  /** Do everything and take it back. */
  dryRun?: boolean | undefined;
  /** These rows are the bundled sample. */
  sample?: boolean | undefined;
  /** Remove the sample that the store holds. */
  replaceSample?: boolean | undefined;
  onProgress?: Progress | undefined;
}

/** What an import did, or would do. `refused` with nothing else done when any row was bad. */
export interface ImportReport {
  outcome: 'applied' | 'identical' | 'refused' | 'sample-in-the-way';
  /** Data rows of the file. */
  read: number;
  /** Dossiers that are new or were changed. */
  taken: number;
  unchanged: number;
  /** Dossiers of which the store holds a later state. */
  older: number;
  refused: Refusal[];
  changes: ImportChanges;
  superseded: ReadFile['superseded'];
  /** How the text of the file was read; a guess may be wrong. */
  encoding: ReadFile['encoding'];
  /** Data time of this file, ISO 8601 with offset. */
  asOf: string;
  /** Where the data time is from. */
  asOfFrom: 'given' | 'title' | 'import';
  /** The time that the file speaks of, with the ward's figures for it; `null` while nothing is known. */
  period: Period | null;
  figures: ImportFigures | null;
  /** The same as they were before; `null` where they were the sample's, which this import removes. */
  figuresBefore: ImportFigures | null;
  /** The number to undo it by; `null` when nothing was written. */
  importId: number | null;
  /** The ward's revision afterwards. */
  revision: number;
}

interface Tools {
  store: Store;
  hasher: DigitsHasher;
  now: () => number;
}

const dataTime = ({ asOf, file }: ImportRequest, now: number) => {
  if (asOf !== undefined) return { dataAt: asOf, asOfFrom: 'given' as const };
  if (file.range) {
    return { dataAt: Math.min(endOfDate(file.range.to), now), asOfFrom: 'title' as const };
  }
  return { dataAt: now, asOfFrom: 'import' as const };
};

/** Rows made between two turns of the event loop. */
const stride = 2_000;

/** The rows to keep. Made before the transaction begins, as hashing takes longest of all. */
const rowsOf = async (
  { ward, file, sample = false }: ImportRequest,
  hasher: DigitsHasher,
  dataAt: number,
): Promise<DossierRow[]> => {
  const rows: DossierRow[] = [];
  for (const record of file.records) {
    rows.push(dossierRow(record, { ward, hasher, dataAt, sample }));
    if (rows.length % stride === 0) await setImmediate();
  }
  return rows;
};

/** One import on its way through the store. */
interface Work {
  request: ImportRequest;
  hasher: DigitsHasher;
  rows: DossierRow[];
  digest: string;
  dataAt: number;
  period: Period | null;
  now: number;
}

const compare = async (
  store: WritableStore,
  { request: { ward, file, sample = false }, rows, dataAt }: Work,
  removing: boolean,
): Promise<{ compared: Compared; refused: Refusal[] }> => {
  const knownAmong = async (codes: string[]) => {
    const found = await store.dossiers(ward, codes);
    // What is about to be removed counts as gone.
    return new Map(found.filter((row) => !(removing && row.sample)).map((row) => [row.code, row]));
  };
  if (file.updates.length > 0) {
    return compareProgress(knownAmong, file.updates, { dataAt, sample });
  }
  const known = await knownAmong(rows.map(({ code }) => code));
  const comparison = new Comparison();
  rows.forEach((row, at) => {
    comparison.add(row, known.get(row.code) ?? null, file.rows?.[at] ?? null);
  });
  return { compared: comparison.result, refused: [] };
};

const write = (
  store: WritableStore,
  { request, hasher, digest, dataAt, period, now }: Work,
  { touched, taken, unchanged }: Compared,
  refused: Refusal[],
): Promise<number> => {
  const { ward, file, sample = false } = request;
  const about = {
    digest,
    kind: file.kind,
    dataAt,
    importedAt: now,
    // Steps of single dossiers say nothing about what else was there.
    since: file.updates.length > 0 ? null : (period?.from ?? null),
    read: file.read,
    taken,
    unchanged,
    refused: new Set(refused.map(({ row }) => row)).size,
    sample,
    keyId: hasher.keyId,
  };
  return store.addImport(ward, about, touched, (saved) =>
    request.onProgress?.(saved, touched.length),
  );
};

type Outcome = Omit<
  ImportReport,
  'read' | 'superseded' | 'encoding' | 'asOf' | 'asOfFrom' | 'period' | 'revision'
>;

const nothing = (): Omit<Compared, 'touched'> => {
  const { touched: _, ...none } = new Comparison().result;
  return none;
};

/** Everything that may refuse stands before the first write. */
const work = async (store: WritableStore, it: Work): Promise<Outcome> => {
  const { request, hasher, digest, period, now } = it;
  const { ward, file, skipBadRows = false } = request;
  const before: WardState = await store.wardState(ward);
  const figures = () => figuresFor(store, ward, period, now);
  const stay = async (
    outcome: ImportReport['outcome'],
    { refused = file.refused, unchanged = 0 } = {},
  ): Promise<Outcome> => {
    const same = await figures();
    const rest = { figures: same, figuresBefore: same, importId: null };
    return { outcome, ...nothing(), unchanged, refused, ...rest };
  };

  if (file.refused.length > 0 && !skipBadRows) return stay('refused');
  const known = await store.importByDigest(ward, digest);
  const removing = before.sample && !request.sample && request.replaceSample === true;
  if (known && known.keyId === hasher.keyId && !(known.sample && removing)) {
    return stay('identical', { unchanged: file.records.length });
  }
  if (before.sample && !request.sample && !removing) return stay('sample-in-the-way');

  const { compared, refused: unusable } = await compare(store, it, removing);
  const refused = [...file.refused, ...unusable];
  if (refused.length > 0 && !skipBadRows) return stay('refused', { refused });
  const figuresBefore = removing ? null : await figures();
  if (removing) await store.removeSample(ward);
  const importId = await write(store, it, compared, refused);
  const { touched: _, ...counts } = compared;
  return {
    outcome: 'applied',
    ...counts,
    refused,
    figuresBefore,
    figures: await figures(),
    importId: request.dryRun ? null : importId,
  };
};

/** Puts one file into the store, whole or not at all. Throws `UnreadableFile` for one that tells nothing. */
export const applyImport = async (
  { store, hasher, now: clock }: Tools,
  request: ImportRequest,
): Promise<ImportReport> => {
  const { ward, file, bytes, skipBadRows = false, dryRun = false } = request;
  if (file.read === 0 && !file.range) throw new UnreadableFile('no-rows');
  const now = clock();
  const { dataAt, asOfFrom } = dataTime(request, now);
  const period = periodOf(file, dataAt);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const refusing = file.refused.length > 0 && !skipBadRows;
  const rows = refusing ? [] : await rowsOf(request, hasher, dataAt);

  const whole = async (writable: WritableStore): Promise<ImportReport> => {
    const { outcome, ...rest } = await work(writable, {
      request,
      hasher,
      rows,
      digest,
      dataAt,
      period,
      now,
    });
    return {
      outcome,
      read: file.read,
      ...rest,
      superseded: file.superseded,
      encoding: file.encoding,
      asOf: toInstantText(dataAt),
      asOfFrom,
      period,
      revision: (await writable.wardState(ward)).revision,
    };
  };
  return dryRun ? store.rehearse(whole) : store.atomically(whole);
};
