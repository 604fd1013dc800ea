import { setImmediate } from 'node:timers/promises';
import type { ImportChanges } from '@motcua/sdk';
import { endOfDate, toInstantText, type Period } from '@motcua/sdk/calendar';
import type { DigitsHasher } from '../lookup/digits.ts';
import type { CorrectedMonth } from '../store/closing.ts';
import type {
  DossierRow,
  ImportRow,
  ImportWriter,
  KnownDossier,
  Store,
  Touched,
  WritableStore,
} from '../store/store.ts';
import { Comparison } from './compare.ts';
import { withFirstPromise } from './first-promise.ts';
import { figuresFor, PeriodSeen, type ImportFigures } from './import-figures.ts';
import { compareProgress } from './progress.ts';
import { readDossier } from './read-dossier.ts';
import { digestOf } from './read-file.ts';
import type { ProgressUpdate, ReadFile, Refusal } from './record.ts';
import { Refusals, refusedRows, type Refused } from './refusals.ts';
import {
  streamOf,
  type Batch,
  type RegisterStream,
  type Repeats,
  type Tail,
  type Waited,
} from './register-stream.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { withUntold } from './untold-columns.ts';

/** Dossiers taken in, and how many there are as far as is known by then. */
export type Progress = (done: number, total: number) => void;

export interface ImportRequest {
  ward: string;
  /** SHA-256 of the file. */
  digest: () => string;
  /** Opens the file, more than once where that is needed. */
  open: (repeats: Repeats, waited: Waited) => Promise<RegisterStream<DossierRow>>;
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
  /** All is worked out; what it wrote is kept, or taken back, right after this. */
  onDecided?: (() => void) | undefined;
}

/** A file that is in memory already. */
export interface ReadBefore extends Omit<ImportRequest, 'digest' | 'open'> {
  bytes: Uint8Array;
  file: ReadFile;
}

/** What an import did, or would do. `refused` with nothing else done when any row was bad. */
export interface ImportReport extends Refused {
  outcome: 'applied' | 'identical' | 'refused' | 'sample-in-the-way';
  kind: ReadFile['kind'];
  /** Data rows of the file. */
  read: number;
  /** Dossiers that are new or were changed. */
  taken: number;
  unchanged: number;
  /** Dossiers of which the store holds a later state. */
  older: number;
  changes: ImportChanges;
  superseded: ReadFile['superseded'];
  /** How the text of the file was read; a guess may be wrong. */
  encoding: ReadFile['encoding'];
  /** Data time of this file, ISO 8601 with offset; of an identical one that of the import that took it in. */
  asOf: string;
  /** Where the data time is from. */
  asOfFrom: 'given' | 'title' | 'import';
  /** The time that the file speaks of, with the ward's figures for it; `null` while nothing is known. */
  period: Period | null;
  figures: ImportFigures | null;
  /** The same as they were before; `null` where they were the sample's, which this import removes. */
  figuresBefore: ImportFigures | null;
  /** Dossiers of the sample that this import removes. */
  sampleRemoved: number;
  /** Of closed months. */
  corrections: CorrectedMonth[];
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

const dataTime = (asOf: number | undefined, { range }: RegisterStream<unknown>, now: number) => {
  if (asOf !== undefined) return { dataAt: asOf, asOfFrom: 'given' as const };
  if (range) return { dataAt: Math.min(endOfDate(range.to), now), asOfFrom: 'title' as const };
  return { dataAt: now, asOfFrom: 'import' as const };
};

/** The file is to be read again, with repeats merged. */
class RepeatedDossier extends Error {}

/** One import on its way through the store. */
class Import {
  readonly #tools: Tools;
  readonly #request: ImportRequest;
  readonly #stream: RegisterStream<DossierRow>;
  readonly #now: number;
  #dataAt: number;
  #asOfFrom: ImportReport['asOfFrom'];
  #seen: PeriodSeen;
  readonly #comparison = new Comparison();
  readonly #digest: string;
  readonly #codes = new Set<string>();
  #records = 0;

  constructor(
    tools: Tools,
    request: ImportRequest,
    stream: RegisterStream<DossierRow>,
    digest: string,
  ) {
    this.#digest = digest;
    this.#tools = tools;
    this.#request = request;
    this.#stream = stream;
    this.#now = tools.now();
    const { dataAt, asOfFrom } = dataTime(request.asOf, stream, this.#now);
    this.#dataAt = dataAt;
    this.#asOfFrom = asOfFrom;
    this.#seen = new PeriodSeen(stream.range, dataAt);
  }

  /** Everything that it does is to be taken back unless its report says `applied`. */
  async run(store: WritableStore): Promise<ImportReport> {
    const { ward, sample = false, replaceSample = false, skipBadRows = false } = this.#request;
    const state = await store.wardState(ward);
    const removing = state.sample && !sample && replaceSample;
    const same = await this.#same(store, removing);
    if (same) this.#speakAs(same);
    const inTheWay = state.sample && !sample && !removing;
    const stays = same ? 'identical' : inTheWay ? 'sample-in-the-way' : null;
    const sampleRemoved = removing && stays === null ? await store.removeSample(ward) : 0;
    const writer = stays === null ? await store.beginImport(ward) : null;
    const { unusable, ...tail } = await this.#read(store, writer);
    const refusals = new Refusals(tail);
    for (const refusal of unusable) refusals.add([refusal]);
    const refused = refusals.told;
    if (tail.read === 0 && !this.#stream.range?.from) throw new UnreadableFile('no-rows');

    const { period } = this.#seen;
    const before = await this.#tools.store.snapshot((now) =>
      figuresFor(now, ward, period, this.#now),
    );
    const about = {
      kind: this.#stream.kind,
      read: tail.read,
      ...refused,
      superseded: tail.superseded,
      encoding: this.#stream.encoding,
      asOf: toInstantText(this.#dataAt),
      asOfFrom: this.#asOfFrom,
      period,
    };
    const outcome = refused.refused.length > 0 && !skipBadRows && !same ? 'refused' : stays;
    if (outcome !== null || writer === null) {
      return {
        outcome: outcome ?? 'refused',
        ...about,
        ...nothing(),
        unchanged: same ? this.#records + dossiersOf(tail.updates) : 0,
        figures: before,
        figuresBefore: before,
        sampleRemoved: 0,
        corrections: [],
        importId: null,
        revision: state.revision,
      };
    }
    const corrections = await this.#end(writer, tail, refused);
    return {
      outcome: 'applied',
      ...about,
      ...this.#comparison.counts,
      changes: this.#comparison.changes,
      figuresBefore: removing ? null : before,
      sampleRemoved,
      figures: await figuresFor(store, ward, period, this.#now),
      corrections,
      importId: this.#request.dryRun ? null : writer.id,
      revision: (await store.wardState(ward)).revision,
    };
  }

  /** The import that took these very bytes in. */
  async #same(store: WritableStore, removing: boolean): Promise<ImportRow | null> {
    const known = await store.importByDigest(this.#request.ward, this.#digest);
    const holds = known?.keyId === this.#tools.hasher.keyId && !(known.sample && removing);
    return holds ? known : null;
  }

  /** What is in already keeps the data time that it came with. */
  #speakAs({ dataAt, importedAt }: ImportRow): void {
    const own = dataTime(undefined, this.#stream, importedAt);
    this.#dataAt = dataAt;
    this.#asOfFrom = own.dataAt === dataAt ? own.asOfFrom : 'given';
    this.#seen = new PeriodSeen(this.#stream.range, dataAt);
  }

  /** Reads to the end; writes as it goes, where there is a writer. */
  async #read(
    store: WritableStore,
    writer: ImportWriter | null,
  ): Promise<Tail & { unusable: Refusal[] }> {
    const { ward, sample = false } = this.#request;
    const knownAmong = async (codes: string[]) =>
      writer?.first === false
        ? new Map((await store.dossiers(ward, codes)).map((row) => [row.code, row]))
        : new Map<string, KnownDossier>();
    const { batches } = this.#stream;
    for (;;) {
      const next = await batches.next();
      if (!next.done) {
        await this.#take(next.value, knownAmong, writer);
        continue;
      }
      const { updates } = next.value;
      for (const { at } of updates) this.#seen.begin(at.at);
      if (updates.length === 0 || writer === null) return { ...next.value, unusable: [] };
      const told = { dataAt: this.#dataAt, sample };
      const compared = await compareProgress(knownAmong, updates, this.#comparison, told);
      await writer.save(compared.touched);
      return { ...next.value, unusable: compared.refused };
    }
  }

  async #take(
    { dossiers, rows, expected }: Batch<DossierRow>,
    knownAmong: (codes: string[]) => Promise<Map<string, KnownDossier>>,
    writer: ImportWriter | null,
  ): Promise<void> {
    const { sample = false, onProgress } = this.#request;
    for (const dossier of dossiers) {
      dossier.dataAt = this.#dataAt;
      dossier.sample = sample;
      this.#seen.begin(dossier.receivedAt);
      this.#seen.see(dossier.finishAt);
    }
    this.#records += dossiers.length;
    if (!writer?.first) this.#noteCodes(dossiers);
    if (writer === null) return;
    const known = await knownAmong(dossiers.map(({ code }) => code));
    const { lacking = [] } = this.#stream;
    const touched = dossiers.map((row, at): Touched => {
      const before = known.get(row.code) ?? null;
      const told =
        before === null ? row : withUntold(withFirstPromise(row, before), before, lacking);
      return this.#comparison.of(told, before, rows[at] ?? null);
    });
    if (!(await writer.save(touched))) throw new RepeatedDossier();
    onProgress?.(this.#records, Math.max(expected, this.#records));
    await setImmediate();
  }

  /** In a first import the store does this by the way. */
  #noteCodes(dossiers: DossierRow[]): void {
    for (const { code } of dossiers) {
      if (this.#codes.has(code)) throw new RepeatedDossier();
      this.#codes.add(code);
    }
  }

  #end(writer: ImportWriter, { read, updates }: Tail, refused: Refused): Promise<CorrectedMonth[]> {
    const { sample = false } = this.#request;
    const { taken, unchanged } = this.#comparison.counts;
    return writer.end({
      digest: this.#digest,
      kind: this.#stream.kind,
      dataAt: this.#dataAt,
      importedAt: this.#now,
      // Steps of single dossiers say nothing about what else was there.
      since: updates.length > 0 ? null : (this.#seen.period?.from ?? null),
      read,
      taken,
      unchanged,
      refused: refusedRows(refused),
      sample,
      keyId: this.#tools.hasher.keyId,
    });
  }
}

const dossiersOf = (updates: ProgressUpdate[]): number =>
  new Set(updates.map(({ code }) => code)).size;

const nothing = () => {
  const { counts, changes } = new Comparison();
  return { ...counts, changes };
};

const attempt = async (
  tools: Tools,
  request: ImportRequest,
  repeats: Repeats,
  waited: Waited,
): Promise<ImportReport> => {
  const opening = request.open(repeats, waited);
  opening.catch(() => {});
  // By now another thread may be at work on the file.
  await setImmediate();
  const digest = request.digest();
  const stream = await opening;
  try {
    return await tools.store.atomically(
      (store) => new Import(tools, request, stream, digest).run(store),
      ({ outcome }) => {
        request.onDecided?.();
        return outcome === 'applied' && !request.dryRun;
      },
    );
  } finally {
    await stream.batches.return({ read: 0, refused: [], superseded: [], updates: [] });
  }
};

/**
 * Puts one file into the store, whole or not at all, writing while it is read. Throws `UnreadableFile`
 * and `MissingColumns` for what can't be read or tells nothing.
 */
export const importRegister = async (
  tools: Tools,
  request: ImportRequest,
): Promise<ImportReport> => {
  const waited = { ms: 0 };
  try {
    return await attempt(tools, request, 'pass', waited);
  } catch (error) {
    if (!(error instanceof RepeatedDossier)) throw error;
    return attempt(tools, request, 'merge', waited);
  }
};

/** The same of a file that was read before. */
export const applyImport = (
  tools: Tools,
  { bytes, file, ...request }: ReadBefore,
): Promise<ImportReport> => {
  const hashDigits = (code: string, digits: string) =>
    tools.hasher.hash(request.ward, code, digits);
  return importRegister(tools, {
    ...request,
    digest: () => digestOf(bytes),
    open: () => Promise.resolve(streamOf(file, (record) => readDossier(record, hashDigits))),
  });
};
