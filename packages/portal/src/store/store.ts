import type { Channel, FeedbackFileKind, Figures } from '@motcua/sdk';
import type { Period } from '@motcua/sdk/calendar';
import type { ChainEntry } from '@motcua/sdk/figures';
import type { CatalogueLayer } from '../catalogue/layer.ts';
import type { PublishedProcedure } from '../catalogue/published.ts';
import type { ReadFile, StatusCode } from '../ingest/record.ts';
import type { CorrectedMonth } from './closing.ts';
import type { Spread } from './tallies/spread.ts';
import type { FeedbackImportRow, FeedbackUndo, KnownRecord, NewFeedback } from './feedback.ts';
import type { DueDossier, KnownLetter, LetterRow } from './letters.ts';
import type { PartRevisions } from './parts.ts';
import type { LayerHead, ProcedureVersion, PublicationRow, Published } from './catalogue-rows.ts';
import type { AuditEntry, NewEntry, TokenRow } from './writers.ts';

/**
 * What the portal keeps, said without naming an engine. Every method speaks of one ward; instants are
 * epoch milliseconds.
 */
export interface Store {
  /** Reads one state of the data, whatever other processes write meanwhile. */
  snapshot<T>(work: (store: ReadableStore) => Promise<T>): Promise<T>;
  /**
   * All or nothing: what `work` writes is durable when the promise resolves, and gone if it rejects or
   * `keep` does not want it. Snapshots meanwhile see the data as they were before.
   */
  atomically<T>(
    work: (store: WritableStore) => Promise<T>,
    keep?: (result: T) => boolean,
  ): Promise<T>;
  close(): Promise<void>;
}

export interface ReadableStore {
  wardState(ward: string): Promise<WardState>;
  /** The revision alone: one row by its key, cheap enough to be asked four times a second. */
  revision(ward: string): Promise<number>;
  /** One row by its key, too. */
  partRevisions(ward: string): Promise<PartRevisions>;
  procedures(ward: string): Promise<PublishedProcedure[]>;
  /** By code or by an older code that leads to it. */
  procedure(ward: string, code: string): Promise<PublishedProcedure | null>;
  /** The sources of the catalogue. */
  catalogueHeads(ward: string): Promise<LayerHead[]>;
  /** The same with all that they say. */
  catalogueLayers(ward: string): Promise<CatalogueLayer[]>;
  /** What was shown of a procedure and when, oldest first. */
  procedureVersions(ward: string, code: string): Promise<ProcedureVersion[]>;
  /** The versions that are shown, by code. */
  shownVersions(ward: string): Promise<Map<string, PublishedProcedure>>;
  /** Lines of the publication log with an instant in [from, until), oldest first. */
  publications(ward: string, from: number, until: number): Promise<PublicationRow[]>;
  /** Instant of the log's first line. */
  publicationsSince(ward: string): Promise<number | null>;
  /** Whole days from receipt to finish of dossiers that ended with a result, latest finish first. */
  daysTaken(ward: string, codes: string[], reading: Reading, most: number): Promise<DaysTaken>;
  dossier(ward: string, code: string): Promise<KnownDossier | null>;
  /** The rows that exist among these codes. */
  dossiers(ward: string, codes: string[]): Promise<KnownDossier[]>;
  /** The dossiers of a reading; each is in one cell. */
  count(ward: string, reading: Reading, detail: Detail): Promise<SpreadCell[]>;
  /** The same of each day of the reading; a dossier is in every day that it was open. */
  countByDay(ward: string, reading: Reading, detail: Detail): Promise<DayCells[]>;
  /** What in the kept counts is not what all dossiers give, one by one; empty when all is well. */
  checkTallies(ward: string): Promise<TallyFault[]>;
  /** Closed months whose figures are not those of their last entry; empty when all is well. */
  driftedMonths(ward: string): Promise<string[]>;
  /** Numbers of published letters that the chain says otherwise, or not at all; empty when all is well. */
  driftedLetters(ward: string): Promise<string[]>;
  /** All that was written once, in order. */
  chain(ward: string): Promise<ChainEntry[]>;
  /** Of it, what is about one month or one letter. */
  chainAbout(ward: string, subject: string): Promise<ChainEntry[]>;
  chainEnd(ward: string): Promise<ChainEntry | null>;
  /** Results returned on each day of some; days on which nothing happened are left out. */
  returnedByDay(ward: string, period: Period): Promise<Map<string, number>>;
  /** The same as `count` from every single dossier, by other means: what it is checked against. */
  recount(ward: string, reading: Reading): Promise<Cell[]>;
  /** Accepted dossiers of the reading that are or were past the date that the ward answers for, latest due first. */
  lateDossiers(ward: string, reading: Reading): Promise<DueDossier[]>;
  /** Those in progress at `asOf` with a first or present due date from then until `until`, not waiting on the citizen. */
  dossiersDue(ward: string, asOf: number, until: number): Promise<DueDossier[]>;
  /**
   * Accepted dossiers of the reading that were promised a new date by a letter published until an instant,
   * and whose due date the register does not move.
   */
  rescheduledByLetter(ward: string, reading: Reading, publishedUntil: number): Promise<number>;
  /** Of these, the dossiers whose due date a supplement of the citizen moved, as far as files told. */
  movedByCitizen(ward: string, codes: string[]): Promise<Set<string>>;
  /** Letters of apology, drafts included, in the order of their drafting. */
  letters(ward: string): Promise<KnownLetter[]>;
  /** The one about a dossier. */
  letterOf(ward: string, dossierCode: string): Promise<KnownLetter | null>;
  /** Feedback received, or ratings given, on some days: newest first. */
  feedback<Kind extends FeedbackFileKind>(
    ward: string,
    kind: Kind,
    period: Period,
  ): Promise<KnownRecord<Kind>[]>;
  /** Files of feedback and ratings, undone ones included, newest first. */
  feedbackImports(ward: string): Promise<FeedbackImportRow[]>;
  /** The newest import of these bytes that is not undone. */
  importByDigest(ward: string, digest: string): Promise<ImportRow | null>;
  /** All of them, undone ones included, newest first. */
  imports(ward: string): Promise<ImportRow[]>;
  mappings(ward: string): Promise<Mapping[]>;
  tokenByHash(ward: string, hash: string): Promise<TokenRow | null>;
  /** Revoked ones too, oldest first. */
  tokens(ward: string): Promise<TokenRow[]>;
  /** Oldest first. */
  audit(ward: string): Promise<AuditEntry[]>;
}

/** Each of these raises the ward's revision; what no answer shows does not: mappings, tokens, the log, letters that are not published. */
export interface WritableStore extends ReadableStore {
  /** In the place of what the same source said before. */
  saveCatalogueLayer(ward: string, layer: CatalogueLayer): Promise<void>;
  /** Gives the corrections of closed months that it makes, as every write that moves figures does. */
  replaceCatalogue(
    ward: string,
    version: string,
    procedures: PublishedProcedure[],
  ): Promise<CorrectedMonth[]>;
  /** Keeps the former versions of what changed, and writes the publication log. */
  recordPublication(ward: string, published: Published): Promise<void>;
  beginImport(ward: string): Promise<ImportWriter>;
  /** Puts back what an import replaced, as long as nothing later depends on it. */
  undoImport(ward: string, id: number, at: number): Promise<UndoOutcome>;
  importFeedback(ward: string, file: NewFeedback): Promise<FeedbackImportRow>;
  /** Puts back what a file replaced, as long as no later one names the same. */
  undoFeedback(ward: string, id: number, at: number): Promise<FeedbackUndo>;
  /** In the place of one with the same name. */
  saveMapping(ward: string, mapping: Mapping): Promise<void>;
  /** Raises the ward's revision past one that was shown of other data, so that no answer is taken for its own. */
  raiseRevisionPast(ward: string, revision: number): Promise<void>;
  /** Takes away every dossier and import that came with the sample; gives how many dossiers those were. */
  removeSample(ward: string): Promise<number>;
  /** Makes the kept counts anew from all dossiers. */
  rebuildTallies(ward: string): Promise<void>;
  /** Freezes a month as it is read now; whether it may be closed is asked before. */
  closeMonth(ward: string, month: string, at: number): Promise<ChainEntry>;
  /** Writes what is written once behind the last entry. */
  addToChain(ward: string, entry: NewEntry): Promise<ChainEntry>;
  /** Gives the token's number. */
  addToken(ward: string, token: Omit<TokenRow, 'id' | 'revokedAt'>): Promise<number>;
  /** `false` when no such token was in force. */
  revokeToken(ward: string, id: number, at: number): Promise<boolean>;
  addAudit(ward: string, entry: AuditEntry): Promise<void>;
  /** Gives the letter's id. */
  addLetter(ward: string, letter: LetterRow): Promise<number>;
  saveLetter(ward: string, id: number, letter: LetterRow): Promise<void>;
  /** Of a letter that is not published. */
  removeLetter(ward: string, id: number): Promise<void>;
}

export interface WardState {
  revision: number;
  catalogueVersion: string | null;
  /** The latest data time of its imports. */
  dataAt: number | null;
  /** First local date that an import covers. */
  since: string | null;
  /** Instant of the newest receipt or finish that is not later than the data time. */
  newestEventAt: number | null;
  /** Format of the import with the latest data time. */
  source: ImportRow['kind'] | null;
  sample: boolean;
  /** Rows left out by imports (`--skip-bad-rows`). */
  notCounted: number;
}

/** A dossier as it is kept. Derived columns come from `statistics/derive.ts`. */
export interface DossierRow {
  code: string;
  procedureCode: string | null;
  procedureTitle: string;
  field: string | null;
  channel: Channel;
  status: StatusCode;
  receivedAt: number;
  /** The due instant in force: a due date without a time ends with its day. */
  dueAt: number | null;
  dueWholeDay: boolean;
  firstDueAt: number | null;
  finishedAt: number | null;
  returnedAt: number | null;
  unit: string | null;
  phoneHash: string | null;
  /** JSON of `Supplement[]` as the contract says it. */
  supplements: string;
  /** Derived: the finish that counts. */
  finishAt: number | null;
  /** Derived: finish against the due date. */
  finishClass: 'early' | 'on-due' | 'late' | null;
  /** Derived: which rule for odd rows was applied. */
  odd: 'finished-without-date' | 'open-with-finish' | 'finished-before-received' | null;
  /** Data time of the file that it came from. */
  dataAt: number;
  sample: boolean;
}

/** A dossier with the number of the import that wrote it last. */
export interface KnownDossier extends DossierRow {
  importId: number;
}

/** What a file does to one dossier. */
export type Touched =
  | { what: 'new'; row: DossierRow }
  | { what: 'changed'; row: DossierRow; before: KnownDossier }
  /** It says the same at a later time. */
  | { what: 'confirmed'; before: KnownDossier; dataAt: number }
  /** It changes nothing. That it spoke of the dossier is kept, since undoing asks for it. */
  | { what: 'named'; before: KnownDossier };

/** An import on its way in. */
export interface ImportWriter {
  readonly id: number;
  /** The ward has no dossiers yet: none needs to be looked for. */
  readonly first: boolean;
  /**
   * Writes what the file makes of some dossiers. No dossier may come twice: the first import notices and
   * gives `false`.
   */
  save(touched: Touched[]): Promise<boolean>;
  /** Writes the import itself, and corrects closed months. Before that no figure has moved. */
  end(row: Omit<ImportRow, 'id' | 'undoneAt'>): Promise<CorrectedMonth[]>;
}

export type UndoOutcome =
  | {
      outcome: 'undone';
      /** Dossiers that the import had brought, gone now. */
      removed: number;
      /** Dossiers that are back in their state before it. */
      restored: number;
      /** Of closed months. */
      corrections: CorrectedMonth[];
    }
  | { outcome: 'unknown' | 'undone-before' | 'without-previous' }
  | {
      outcome: 'depended-on';
      /** Numbers of the later imports that speak of one of its dossiers. */
      by: number[];
    }
  | {
      outcome: 'answered';
      /** Ids of the letters that were written, or whose promise was settled, by what it says. */
      letters: number[];
    };

/** A day or month whose kept counts differ from those of its dossiers. */
export interface TallyFault {
  /** `2025-07-01`: from the first of its month to this day; `2025-07`: all before the month. */
  span: string;
  part: 'channels' | 'cells' | 'spreads';
}

/** How a person said that the columns of a file are to be read. */
export interface Mapping {
  name: string;
  /** Folded heading → column; `null`: pass it over. */
  columns: Record<string, string | null>;
  savedAt: number;
}

/** A period read at an instant: `start` ≤ everything counted as happening in it ≤ `asOf`. */
export interface Reading {
  start: number;
  asOf: number;
}

/** Rows that the counting rules had to interpret, by reason. */
export const oddNames = [
  'finishedWithoutDate',
  'openWithFinish',
  'finishedBeforeReceived',
  'withoutDueDate',
] as const;
export type OddName = (typeof oddNames)[number];

/** What came over dossiers on their way. */
export const courseNames = [
  /** Papers were asked for. */
  'supplemented',
  /** The due date in force is later than the first promise. */
  'rescheduled',
  /** Ended with a result, after the due instant in force. */
  'lateWithResult',
  /** Ended with a result, after the first promise. */
  'laterThanPromised',
] as const;
export type CourseName = (typeof courseNames)[number];

export interface Count {
  figures: Figures;
  odd: Record<OddName, number>;
  course: Record<CourseName, number>;
}

/** How finely dossiers are counted apart: `channel` names no procedure and no field. */
export type Detail = 'channel' | 'procedure';

/** The count of the dossiers that agree in procedure, field and channel; `null` where not known. */
export interface Cell extends Count {
  /** The catalogue's field of the procedure, else the file's own. */
  field: string | null;
  channel: Channel;
  procedure: { code: string | null; title: string };
}

/** A cell with the hours of receipt and the waiting times of the reading; both are kept by channel alone. */
export interface SpreadCell extends Cell {
  spread: Spread;
}

/** The cells of one local day, read at its end or at the instant of the reading. */
export interface DayCells {
  day: string;
  cells: SpreadCell[];
}

export interface DaysTaken {
  days: number[];
  /** Some of the dossiers came with the sample. */
  sample: boolean;
}

export interface ImportRow {
  id: number;
  /** SHA-256 of the file. */
  digest: string;
  kind: ReadFile['kind'];
  dataAt: number;
  importedAt: number;
  since: string | null;
  read: number;
  taken: number;
  unchanged: number;
  refused: number;
  sample: boolean;
  /** Which look-up key the digits were hashed with. */
  keyId: string;
  undoneAt: number | null;
}
