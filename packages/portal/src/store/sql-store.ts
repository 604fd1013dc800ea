import { sql, type Kysely } from 'kysely';
import * as apologies from './queries/apologies.ts';
import { dueUntil, late } from './queries/apologies-due.ts';
import * as audit from './queries/audit.ts';
import type { Engine, RunEach } from './engine.ts';
import * as feedback from './queries/feedback.ts';
import * as dossiers from './queries/dossiers.ts';
import { beginImport } from './queries/begin-import.ts';
import * as imports from './queries/imports.ts';
import * as mappings from './queries/mappings.ts';
import { movedByCitizen } from './queries/moved-by-citizen.ts';
import { recounted } from './queries/recounted.ts';
import * as chain from './queries/chain.ts';
import { chainLetters, driftedLetters } from './queries/chained-letters.ts';
import { closeMonth, correctClosed, drifted } from './queries/closed-months.ts';
import { checkTallies } from './queries/check-tallies.ts';
import { rescheduledByLetter } from './queries/rescheduled-by-letter.ts';
import { returnedByDay } from './queries/returned-days.ts';
import { rebuild } from './queries/rebuild-tallies.ts';
import { cells, cellsByDay } from './queries/read-tallies.ts';
import * as history from './queries/catalogue-history.ts';
import * as layers from './queries/catalogue-layers.ts';
import * as procedures from './queries/procedures.ts';
import { undoImport } from './queries/undo.ts';
import { daysTaken } from './queries/took.ts';
import * as tokens from './queries/tokens.ts';
import * as wards from './queries/wards.ts';
import type { Schema } from './schema.ts';
import type { ReadableStore, Store, WritableStore } from './store.ts';

type Db = Kysely<Schema>;

/** Carries a result out of a transaction, which must fail to be taken back. */
class TakenBack<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('taken back');
    this.result = result;
  }
}

const readable = (db: Db): ReadableStore => ({
  wardState: (ward) => wards.wardState(db, ward),
  revision: (ward) => wards.revision(db, ward),
  partRevisions: (ward) => wards.partRevisions(db, ward),
  procedures: (ward) => procedures.all(db, ward),
  procedure: (ward, code) => procedures.byCode(db, ward, code),
  catalogueHeads: (ward) => layers.heads(db, ward),
  catalogueLayers: (ward) => layers.all(db, ward),
  procedureVersions: (ward, code) => history.versions(db, ward, code),
  shownVersions: (ward) => history.shownVersions(db, ward),
  publications: (ward, from, until) => history.publications(db, ward, from, until),
  publicationsSince: (ward) => history.since(db, ward),
  daysTaken: (ward, codes, reading, most) => daysTaken(db, ward, codes, reading, most),
  dossier: async (ward, code) => (await dossiers.byCodes(db, ward, [code]))[0] ?? null,
  dossiers: (ward, codes) => dossiers.byCodes(db, ward, codes),
  count: (ward, reading, detail) => cells(db, ward, reading, detail),
  countByDay: (ward, reading, detail) => cellsByDay(db, ward, reading, detail),
  checkTallies: (ward) => checkTallies(db, ward),
  driftedMonths: async (ward) => (await drifted(db, ward)).map(({ month }) => month),
  driftedLetters: (ward) => driftedLetters(db, ward),
  chain: (ward) => chain.all(db, ward),
  chainAbout: (ward, subject) => chain.about(db, ward, subject),
  chainEnd: (ward) => chain.last(db, ward),
  returnedByDay: (ward, period) => returnedByDay(db, ward, period),
  recount: (ward, reading) => recounted(db, ward, reading),
  lateDossiers: (ward, reading) => late(db, ward, reading),
  dossiersDue: (ward, asOf, until) => dueUntil(db, ward, asOf, until),
  movedByCitizen: (ward, codes) => movedByCitizen(db, ward, codes),
  rescheduledByLetter: (ward, reading, publishedUntil) =>
    rescheduledByLetter(db, ward, reading, publishedUntil),
  letters: (ward) => apologies.all(db, ward),
  letterOf: (ward, code) => apologies.ofDossier(db, ward, code),
  feedback: (ward, kind, period) => feedback.within(db, ward, kind, period),
  feedbackImports: (ward) => feedback.imports(db, ward),
  importByDigest: (ward, digest) => imports.byDigest(db, ward, digest),
  tokenByHash: (ward, hash) => tokens.byHash(db, ward, hash),
  tokens: (ward) => tokens.all(db, ward),
  audit: (ward) => audit.all(db, ward),
  imports: (ward) => imports.all(db, ward),
  mappings: (ward) => mappings.all(db, ward),
});

const writable = (db: Db, runEach: RunEach): WritableStore => ({
  ...readable(db),
  saveCatalogueLayer: async (ward, layer) => {
    await wards.raiseRevision(db, ward, ['catalogue']);
    await layers.save(db, ward, layer);
  },
  replaceCatalogue: async (ward, version, list, at = Date.now()) => {
    await wards.raiseRevision(db, ward, ['catalogue', 'figures']);
    await procedures.replace(db, ward, list);
    await wards.setCatalogueVersion(db, ward, version);
    return correctClosed(db, ward, at, { kind: 'catalogue' });
  },
  recordPublication: async (ward, published) => {
    await wards.raiseRevision(db, ward, ['catalogue']);
    await history.record(db, ward, published);
  },
  beginImport: async (ward) => {
    await wards.raiseRevision(db, ward, ['figures']);
    return beginImport(db, runEach, ward);
  },
  undoImport: async (ward, id, at) => {
    const undone = await undoImport(db, runEach, ward, id, at);
    if (undone.outcome === 'undone') await wards.raiseRevision(db, ward, ['figures']);
    return undone;
  },
  raiseRevisionPast: (ward, revision) => wards.raiseRevisionPast(db, ward, revision),
  importFeedback: async (ward, file) => {
    await wards.raiseRevision(db, ward);
    return feedback.take(db, ward, file);
  },
  undoFeedback: async (ward, id, at) => {
    const undone = await feedback.undo(db, ward, id, at);
    if (undone.outcome === 'undone') await wards.raiseRevision(db, ward);
    return undone;
  },
  saveMapping: (ward, mapping) => mappings.save(db, ward, mapping),
  removeSample: async (ward) => {
    await wards.raiseRevision(db, ward);
    await apologies.removeSample(db, ward);
    await chain.removeSample(db, ward);
    await chainLetters(db, ward);
    const removed = await dossiers.removeSample(db, ward);
    await imports.removeSample(db, ward);
    return removed;
  },
  rebuildTallies: async (ward) => {
    await wards.raiseRevision(db, ward, ['figures']);
    await rebuild(db, ward);
  },
  closeMonth: async (ward, month, at) => {
    await wards.raiseRevision(db, ward, ['figures']);
    return closeMonth(db, ward, month, at);
  },
  addToChain: (ward, entry) => chain.add(db, ward, entry),
  addToken: (ward, row) => tokens.add(db, ward, row),
  revokeToken: (ward, id, at) => tokens.revoke(db, ward, id, at),
  addAudit: (ward, entry) => audit.add(db, ward, entry),
  addLetter: (ward, letter) => apologies.add(db, ward, letter),
  saveLetter: async (ward, id, letter) => {
    // Publishing and settling lengthen the chain, whose head stands beside the figures.
    if (letter.publishedAt !== null) await wards.raiseRevision(db, ward, ['letters', 'figures']);
    await apologies.save(db, ward, id, letter);
  },
  removeLetter: (ward, id) => apologies.remove(db, ward, id),
});

/** The store on any engine that Kysely speaks to. `readers` never waits for a transaction of `db`. */
export const createSqlStore = (db: Db, readers: Db, { beginSnapshot, runEach }: Engine): Store => ({
  snapshot: (work) =>
    readers.connection().execute(async (connection) => {
      await sql.raw(beginSnapshot).execute(connection);
      try {
        return await work(readable(connection));
      } finally {
        await sql.raw('commit').execute(connection);
      }
    }),
  atomically: async (work, keep = () => true) => {
    try {
      return await db.transaction().execute(async (transaction) => {
        const result = await work(writable(transaction, runEach));
        if (!keep(result)) throw new TakenBack(result);
        return result;
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.result;
      throw error;
    }
  },
  close: async () => {
    await readers.destroy();
    await db.destroy();
  },
});
