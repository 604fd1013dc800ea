import { createHash } from 'node:crypto';
import { endOfDate, toInstantText, toLocalDate, type Period } from '@motcua/sdk/calendar';
import type { Figures, Supplement } from '@motcua/sdk';
import type { DigitsHasher } from '../lookup/digits.ts';
import { derive, dueInstant } from '../statistics/derive.ts';
import { readPeriod } from '../statistics/reading.ts';
import type { DossierRow, ReadableStore, Store, WritableStore } from '../store/store.ts';
import type { Progress } from './read-file.ts';
import type { DossierRecord, Moment, ReadFile, Refusal } from './record.ts';
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
  superseded: ReadFile['superseded'];
  /** Data time of this file, ISO 8601 with offset. */
  asOf: string;
  /** Where the data time is from. */
  asOfFrom: 'given' | 'title' | 'import';
  /** The time that the file speaks of, with the ward's figures for it; `null` while nothing is known. */
  period: Period | null;
  figures: (Figures & { byField: Record<string, Figures> }) | null;
  /** The ward's revision afterwards. */
  revision: number;
}

interface Tools {
  store: Store;
  hasher: DigitsHasher;
  now: () => number;
}

const supplementsOf = (record: DossierRecord): Supplement[] => {
  const text = (moment: Moment | null) => moment && toInstantText(moment.at);
  return record.supplements.map(({ requestedAt, receivedAt, dueBefore, dueAfter }) => ({
    requestedAt: text(requestedAt),
    receivedAt: text(receivedAt),
    dueBefore: text(dueBefore),
    dueAfter: text(dueAfter),
  }));
};

const rowOf = (
  record: DossierRecord,
  {
    ward,
    hasher,
    dataAt,
    sample,
  }: { ward: string; hasher: DigitsHasher; dataAt: number; sample: boolean },
): DossierRow => ({
  code: record.code,
  procedureCode: record.procedureCode,
  procedureTitle: record.procedureTitle,
  field: record.field,
  channel: record.channel,
  status: record.status,
  receivedAt: record.receivedAt.at,
  dueAt: dueInstant(record.dueAt),
  dueWholeDay: record.dueAt?.wholeDay ?? false,
  firstDueAt: dueInstant(record.firstDueAt),
  finishedAt: record.finishedAt?.at ?? null,
  returnedAt: record.returnedAt?.at ?? null,
  unit: record.unit,
  phoneHash: record.phoneLast4 && hasher.hash(ward, record.code, record.phoneLast4),
  supplements: JSON.stringify(supplementsOf(record)),
  ...derive(record),
  dataAt,
  sample,
});

/** What makes two states of a dossier differ; when it was told, and by whom, does not. */
const content = ({ dataAt: _, sample: __, ...rest }: DossierRow): string => JSON.stringify(rest);

/** Sorts rows into what is new or changed, what is known already, and what is older than ours. */
const compare = async (store: ReadableStore, ward: string, rows: DossierRow[]) => {
  const known = new Map(
    (
      await store.dossiers(
        ward,
        rows.map(({ code }) => code),
      )
    ).map((row) => [row.code, row]),
  );
  const save: DossierRow[] = [];
  const counts = { taken: 0, unchanged: 0, older: 0 };
  for (const row of rows) {
    const before = known.get(row.code);
    if (before && content(before) === content(row)) {
      counts.unchanged += 1;
      // Confirmed at a later time: an import between the two must not bring an older state back.
      if (row.dataAt > before.dataAt) save.push(row);
    } else if (before && before.dataAt > row.dataAt) {
      counts.older += 1;
    } else {
      counts.taken += 1;
      save.push(row);
    }
  }
  return { save, ...counts };
};

const dataTime = ({ asOf, file }: ImportRequest, now: number) => {
  if (asOf !== undefined) return { dataAt: asOf, asOfFrom: 'given' as const };
  if (file.range) {
    return { dataAt: Math.min(endOfDate(file.range.to), now), asOfFrom: 'title' as const };
  }
  return { dataAt: now, asOfFrom: 'import' as const };
};

/** The range of the title, else from the first receipt to the last event that the file tells of. */
const periodOf = ({ range, records }: ReadFile, dataAt: number): Period | null => {
  if (range) return range;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const record of records) {
    const { finishAt } = derive(record);
    first = Math.min(first, record.receivedAt.at);
    for (const at of [record.receivedAt.at, finishAt]) {
      if (at !== null && at <= dataAt) last = Math.max(last, at);
    }
  }
  return last < first ? null : { from: toLocalDate(first), to: toLocalDate(last) };
};

const figuresFor = async (
  store: ReadableStore,
  ward: string,
  period: Period | null,
  now: number,
) => {
  if (!period) return null;
  const { reading } = readPeriod(period, await store.wardState(ward), now);
  if (!reading) return null;
  const { figures } = await store.count(ward, reading);
  const groups = await store.countBy(ward, reading, 'field');
  const byField = Object.fromEntries(groups.map((group) => [group.key ?? '?', group.figures]));
  return { ...figures, byField };
};

const write = async (
  store: WritableStore,
  hasher: DigitsHasher,
  request: ImportRequest,
  {
    digest,
    dataAt,
    period,
    now,
  }: { digest: string; dataAt: number; period: Period | null; now: number },
) => {
  const { ward, file, sample = false } = request;
  const rows = file.records.map((record) => rowOf(record, { ward, hasher, dataAt, sample }));
  const { save, ...counts } = await compare(store, ward, rows);
  const about = {
    digest,
    kind: file.kind,
    dataAt,
    importedAt: now,
    since: period?.from ?? null,
    read: file.read,
    taken: counts.taken,
    unchanged: counts.unchanged,
    refused: new Set(file.refused.map(({ row }) => row)).size,
    sample,
    keyId: hasher.keyId,
  };
  await store.addImport(ward, about, save, (saved) => request.onProgress?.(saved, save.length));
  return counts;
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

  const report = (
    outcome: ImportReport['outcome'],
    counts: { taken: number; unchanged: number; older: number },
    figures: ImportReport['figures'],
    revision: number,
  ): ImportReport => ({
    outcome,
    read: file.read,
    ...counts,
    refused: file.refused,
    superseded: file.superseded,
    asOf: toInstantText(dataAt),
    asOfFrom,
    period,
    figures,
    revision,
  });

  const work = async (writable: WritableStore): Promise<ImportReport> => {
    const none = { taken: 0, unchanged: 0, older: 0 };
    const before = await writable.wardState(ward);
    const stay = async (outcome: ImportReport['outcome'], counts: typeof none) =>
      report(outcome, counts, await figuresFor(writable, ward, period, now), before.revision);

    if (file.refused.length > 0 && !skipBadRows) return stay('refused', none);
    const known = await writable.importByDigest(ward, digest);
    const removing = before.sample && !request.sample && request.replaceSample === true;
    if (known && known.keyId === hasher.keyId && !(known.sample && removing)) {
      return stay('identical', { ...none, unchanged: file.records.length });
    }
    if (before.sample && !request.sample && !removing) return stay('sample-in-the-way', none);

    if (removing) await writable.removeSample(ward);
    const counts = await write(writable, hasher, request, { digest, dataAt, period, now });
    return report(
      'applied',
      counts,
      await figuresFor(writable, ward, period, now),
      (await writable.wardState(ward)).revision,
    );
  };
  return dryRun ? store.rehearse(work) : store.atomically(work);
};
