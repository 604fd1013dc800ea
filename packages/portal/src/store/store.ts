import type { Channel, Figures, Procedure } from '@motcua/sdk';
import type { ReadFile, StatusCode } from '../ingest/record.ts';
import type { AuditEntry, TokenRow } from './writers.ts';

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
  procedures(ward: string): Promise<Procedure[]>;
  /** By code or by an older code that leads to it. */
  procedure(ward: string, code: string): Promise<Procedure | null>;
  dossier(ward: string, code: string): Promise<KnownDossier | null>;
  /** The rows that exist among these codes. */
  dossiers(ward: string, codes: string[]): Promise<KnownDossier[]>;
  /** The dossiers of a reading; each is in one cell. */
  count(ward: string, reading: Reading, detail: Detail): Promise<Cell[]>;
  /** The same from every single dossier, by other means: what `count` is checked against. */
  recount(ward: string, reading: Reading): Promise<Cell[]>;
  /** Accepted dossiers of the reading that are or were past their due instant, latest due first. */
  lateDossiers(ward: string, reading: Reading): Promise<LateDossier[]>;
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

/** Each of these raises the ward's revision; mappings, tokens and the log, which no answer shows, do not. */
export interface WritableStore extends ReadableStore {
  replaceCatalogue(ward: string, version: string, procedures: Procedure[]): Promise<void>;
  beginImport(ward: string): Promise<ImportWriter>;
  /** Puts back what an import replaced, as long as nothing later depends on it. */
  undoImport(ward: string, id: number, at: number): Promise<UndoOutcome>;
  /** In the place of one with the same name. */
  saveMapping(ward: string, mapping: Mapping): Promise<void>;
  /** Takes away every dossier and import that came with the sample. */
  removeSample(ward: string): Promise<void>;
  /** Gives the token's number. */
  addToken(ward: string, token: Omit<TokenRow, 'id' | 'revokedAt'>): Promise<number>;
  /** `false` when no such token was in force. */
  revokeToken(ward: string, id: number, at: number): Promise<boolean>;
  addAudit(ward: string, entry: AuditEntry): Promise<void>;
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
  /** Writes what the file makes of some dossiers. No dossier may come twice. */
  save(touched: Touched[]): Promise<void>;
  /** Writes the import itself. Before that no figure has moved. */
  end(row: Omit<ImportRow, 'id' | 'undoneAt'>): Promise<void>;
}

export type UndoOutcome =
  | {
      outcome: 'undone';
      /** Dossiers that the import had brought, gone now. */
      removed: number;
      /** Dossiers that are back in their state before it. */
      restored: number;
    }
  | { outcome: 'unknown' | 'undone-before' | 'without-previous' }
  | {
      outcome: 'depended-on';
      /** Numbers of the later imports that speak of one of its dossiers. */
      by: number[];
    };

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

export interface Count {
  figures: Figures;
  odd: Record<OddName, number>;
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

export interface LateDossier {
  procedureCode: string | null;
  procedureTitle: string;
  field: string | null;
  unit: string | null;
  firstDueAt: number;
  dueAt: number;
  /** `null` while it is in progress at the instant of the reading. */
  finishAt: number | null;
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
