import type { FeedbackFileKind } from '@motcua/sdk';
import { canonicalJson } from '@motcua/sdk/figures';
import type { Kysely, Selectable } from 'kysely';
import type { FeedbackImportRow, FeedbackUndo, KnownRecord, NewFeedback } from '../feedback.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './chunks.ts';
import { nextId } from './next-id.ts';

type Db = Kysely<Schema>;

const fromColumns = (row: Selectable<Schema['feedback_imports']>): FeedbackImportRow => ({
  id: Number(row.id),
  kind: row.kind as FeedbackFileKind,
  digest: row.digest,
  from: row.first_day,
  to: row.last_day,
  importedAt: Number(row.imported_at),
  read: Number(row.read),
  new: Number(row.added),
  changed: Number(row.changed),
  unchanged: Number(row.unchanged),
  undoneAt: row.undone_at === null ? null : Number(row.undone_at),
});

/** Undone ones included, newest first. */
export const imports = async (db: Db, ward: string): Promise<FeedbackImportRow[]> => {
  const rows = await db
    .selectFrom('feedback_imports')
    .selectAll()
    .where('ward', '=', ward)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromColumns);
};

/** Records of some days, newest first. */
export const within = async <Kind extends FeedbackFileKind>(
  db: Db,
  ward: string,
  kind: Kind,
  { from, to }: { from: string; to: string },
): Promise<KnownRecord<Kind>[]> => {
  const rows = await db
    .selectFrom('feedback_records')
    .select(['key', 'id', 'day', 'body'])
    .where('ward', '=', ward)
    .where('kind', '=', kind)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ key, id, day, body }) => ({
    key,
    id: Number(id),
    day,
    body: JSON.parse(body) as KnownRecord<Kind>['body'],
  }));
};

interface Kept {
  id: number;
  day: string;
  body: string;
}

const byKeys = async (db: Db, ward: string, kind: string, keys: string[]) => {
  const found = new Map<string, Kept>();
  for (const some of inChunks(keys)) {
    const rows = await db
      .selectFrom('feedback_records')
      .select(['key', 'id', 'day', 'body'])
      .where('ward', '=', ward)
      .where('kind', '=', kind)
      .where('key', 'in', some)
      .execute();
    for (const { key, id, day, body } of rows) found.set(key, { id: Number(id), day, body });
  }
  return found;
};

const lastRecord = async (db: Db, ward: string, kind: string): Promise<number> => {
  const row = await db
    .selectFrom('feedback_records')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('ward', '=', ward)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return Number(row?.id ?? 0);
};

const put = async (db: Db, ward: string, kind: string, key: string, kept: Kept): Promise<void> => {
  await db
    .insertInto('feedback_records')
    .values({ ward, kind, key, ...kept })
    .onConflict((conflict) => conflict.columns(['ward', 'kind', 'key']).doUpdateSet(kept))
    .execute();
};

/** Writes what a file says, and what was there before it. */
export const take = async (
  db: Db,
  ward: string,
  { records, from, to, importedAt, ...file }: NewFeedback,
): Promise<FeedbackImportRow> => {
  const { kind } = file;
  const id = await nextId(db, 'feedback_imports', ward);
  const known = await byKeys(
    db,
    ward,
    kind,
    records.map(({ key }) => key),
  );
  let last = await lastRecord(db, ward, kind);
  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const { key, day, body: content } of records) {
    const before = known.get(key);
    const body = canonicalJson(content);
    const same = before !== undefined && before.day === day && before.body === body;
    counts[same ? 'unchanged' : before ? 'changed' : 'new'] += 1;
    if (!same) await put(db, ward, kind, key, { id: before?.id ?? ++last, day, body });
    // Undoing asks for the unchanged ones as well: another file may depend on them.
    const previous = before ? JSON.stringify(before) : null;
    await db
      .insertInto('feedback_versions')
      .values({ ward, import_id: id, key, previous })
      .execute();
  }
  await db
    .insertInto('feedback_imports')
    .values({
      ward,
      id,
      ...file,
      first_day: from,
      last_day: to,
      imported_at: importedAt,
      added: counts.new,
      changed: counts.changed,
      unchanged: counts.unchanged,
      undone_at: null,
    })
    .execute();
  return { id, ...file, from, to, importedAt, ...counts, undoneAt: null };
};

/** Later files of the same kind, not undone, that name one of these. */
const laterOnes = async (db: Db, ward: string, { id, kind }: FeedbackImportRow) => {
  const rows = await db
    .selectFrom('feedback_versions as own')
    .innerJoin('feedback_versions as later', (join) =>
      join.onRef('later.ward', '=', 'own.ward').onRef('later.key', '=', 'own.key'),
    )
    .innerJoin('feedback_imports as i', (join) =>
      join.onRef('i.ward', '=', 'later.ward').onRef('i.id', '=', 'later.import_id'),
    )
    .select('later.import_id as id')
    .distinct()
    .where('own.ward', '=', ward)
    .where('own.import_id', '=', id)
    .where('later.import_id', '>', id)
    .where('i.kind', '=', kind)
    .where('i.undone_at', 'is', null)
    .orderBy('later.import_id')
    .execute();
  return rows.map((row) => Number(row.id));
};

/** Puts back what a file replaced, as long as no later one names the same. */
export const undo = async (db: Db, ward: string, id: number, at: number): Promise<FeedbackUndo> => {
  const file = (await imports(db, ward)).find((one) => one.id === id);
  if (!file) return { outcome: 'unknown' };
  if (file.undoneAt !== null) return { outcome: 'undone-before' };
  const by = await laterOnes(db, ward, file);
  if (by.length > 0) return { outcome: 'depended-on', by };
  const versions = await db
    .selectFrom('feedback_versions')
    .select(['key', 'previous'])
    .where('ward', '=', ward)
    .where('import_id', '=', id)
    .execute();
  let removed = 0;
  for (const { key, previous } of versions) {
    if (previous !== null) {
      await put(db, ward, file.kind, key, JSON.parse(previous) as Kept);
      continue;
    }
    removed += 1;
    await db
      .deleteFrom('feedback_records')
      .where('ward', '=', ward)
      .where('kind', '=', file.kind)
      .where('key', '=', key)
      .execute();
  }
  await db
    .updateTable('feedback_imports')
    .set({ undone_at: at })
    .where('ward', '=', ward)
    .where('id', '=', id)
    .execute();
  return { outcome: 'undone', kind: file.kind, removed, restored: file.changed };
};
