import type { Kysely, Transaction } from 'kysely';
import * as counts from './queries/counts.ts';
import * as dossiers from './queries/dossiers.ts';
import * as imports from './queries/imports.ts';
import * as procedures from './queries/procedures.ts';
import * as wards from './queries/wards.ts';
import type { Schema } from './schema.ts';
import type { Store, WritableStore } from './store.ts';

/** Carries the result of a rehearsal out of its transaction, which must fail to be taken back. */
class Rehearsed<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('rehearsed');
    this.result = result;
  }
}

const reads = (db: Kysely<Schema>) => ({
  wardState: (ward: string) => wards.wardState(db, ward),
  procedures: (ward: string) => procedures.all(db, ward),
  procedure: (ward: string, code: string) => procedures.byCode(db, ward, code),
  dossier: async (ward: string, code: string) =>
    (await dossiers.byCodes(db, ward, [code]))[0] ?? null,
  dossiers: (ward: string, codes: string[]) => dossiers.byCodes(db, ward, codes),
  count: ((ward, reading) => counts.total(db, ward, reading)) as Store['count'],
  countBy: ((ward, reading, groupBy) =>
    counts.by(db, ward, reading, groupBy)) as Store['countBy'],
  lateDossiers: ((ward, reading) => dossiers.late(db, ward, reading)) as Store['lateDossiers'],
  importByDigest: (ward: string, digest: string) => imports.byDigest(db, ward, digest),
});

const writable = (db: Transaction<Schema>): WritableStore => ({
  ...reads(db),
  atomically: (work) => work(writable(db)),
  rehearse: () => Promise.reject(new Error('a rehearsal is a transaction of its own')),
  close: () => Promise.resolve(),
  replaceCatalogue: async (ward, version, list) => {
    await wards.raiseRevision(db, ward);
    await procedures.replace(db, ward, list);
    await wards.setCatalogueVersion(db, ward, version);
  },
  saveDossiers: (ward, rows) => dossiers.save(db, ward, rows),
  addImport: async (ward, row) => {
    await wards.raiseRevision(db, ward);
    return imports.add(db, ward, row);
  },
  removeSample: async (ward) => {
    await wards.raiseRevision(db, ward);
    await dossiers.removeSample(db, ward);
    await imports.removeSample(db, ward);
  },
});

/** The store on any engine that Kysely speaks to. */
export const createSqlStore = (db: Kysely<Schema>): Store => ({
  ...reads(db),
  atomically: (work) => db.transaction().execute((transaction) => work(writable(transaction))),
  rehearse: async (work) => {
    try {
      return await db.transaction().execute(async (transaction) => {
        throw new Rehearsed(await work(writable(transaction)));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.result;
      throw error;
    }
  },
  close: () => db.destroy(),
});
