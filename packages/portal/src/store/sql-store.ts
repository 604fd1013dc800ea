import { sql, type Kysely } from 'kysely';
import * as audit from './queries/audit.ts';
import type { Engine, RunEach } from './engine.ts';
import * as dossiers from './queries/dossiers.ts';
import { beginImport } from './queries/begin-import.ts';
import * as imports from './queries/imports.ts';
import * as mappings from './queries/mappings.ts';
import { recounted } from './queries/recounted.ts';
import { cells } from './queries/read-tallies.ts';
import * as procedures from './queries/procedures.ts';
import { undoImport } from './queries/undo.ts';
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
  procedures: (ward) => procedures.all(db, ward),
  procedure: (ward, code) => procedures.byCode(db, ward, code),
  dossier: async (ward, code) => (await dossiers.byCodes(db, ward, [code]))[0] ?? null,
  dossiers: (ward, codes) => dossiers.byCodes(db, ward, codes),
  count: (ward, reading, detail) => cells(db, ward, reading, detail),
  recount: (ward, reading) => recounted(db, ward, reading),
  lateDossiers: (ward, reading) => dossiers.late(db, ward, reading),
  importByDigest: (ward, digest) => imports.byDigest(db, ward, digest),
  tokenByHash: (ward, hash) => tokens.byHash(db, ward, hash),
  tokens: (ward) => tokens.all(db, ward),
  audit: (ward) => audit.all(db, ward),
  imports: (ward) => imports.all(db, ward),
  mappings: (ward) => mappings.all(db, ward),
});

const writable = (db: Db, runEach: RunEach): WritableStore => ({
  ...readable(db),
  replaceCatalogue: async (ward, version, list) => {
    await wards.raiseRevision(db, ward);
    await procedures.replace(db, ward, list);
    await wards.setCatalogueVersion(db, ward, version);
  },
  beginImport: async (ward) => {
    await wards.raiseRevision(db, ward);
    return beginImport(db, runEach, ward);
  },
  undoImport: async (ward, id, at) => {
    const undone = await undoImport(db, runEach, ward, id, at);
    if (undone.outcome === 'undone') await wards.raiseRevision(db, ward);
    return undone;
  },
  saveMapping: (ward, mapping) => mappings.save(db, ward, mapping),
  removeSample: async (ward) => {
    await wards.raiseRevision(db, ward);
    await dossiers.removeSample(db, ward);
    await imports.removeSample(db, ward);
  },
  addToken: (ward, row) => tokens.add(db, ward, row),
  revokeToken: (ward, id, at) => tokens.revoke(db, ward, id, at),
  addAudit: (ward, entry) => audit.add(db, ward, entry),
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
