import { DatabaseSync } from 'node:sqlite';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { IndexData } from '../../src/search/index.ts';
import { fold } from '../../src/text/index.ts';
import type { Engine } from '../../test/search/quality.ts';

const limit = 10;

/** What everybody who folds would give an engine: codes, titles, and the vocabulary's plain names or none. */
const documentsOf = ({ procedures, names }: IndexData, withNames: boolean) => {
  const plain = procedures.map((): string[] => []);
  if (withNames) {
    for (const [places, list] of names) for (const place of places) plain[place]!.push(...list);
  }
  return procedures.map(([code, title, ...aliases], place) => ({
    id: code,
    title: fold(title),
    codes: [code, ...aliases].join(' '),
    names: plain[place]!.map(fold).join(' . '),
  }));
};
type Documents = ReturnType<typeof documentsOf>;

const sqlite = (documents: Documents): Engine => {
  const database = new DatabaseSync(':memory:');
  database.exec('create virtual table procedure using fts5(id unindexed, title, codes, names)');
  const insert = database.prepare('insert into procedure values (?, ?, ?, ?)');
  for (const { id, title, codes, names } of documents) insert.run(id, title, codes, names);
  const select = database.prepare(
    `select id from procedure where procedure match ? order by rank limit ${limit}`,
  );
  return (query) => {
    const words = fold(query).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const match = words.map((word) => `"${word}"*`).join(' OR ');
    return select.all(match).map(({ id }) => String(id));
  };
};

const miniSearch = (documents: Documents): Engine => {
  const index = new MiniSearch({ fields: ['title', 'codes', 'names'] });
  index.addAll(documents);
  return (query) =>
    index
      .search(fold(query), { prefix: true, fuzzy: 0.2 })
      .slice(0, limit)
      .map(({ id }) => String(id));
};

const orama = async (documents: Documents): Promise<Engine> => {
  const database = create({ schema: { title: 'string', codes: 'string', names: 'string' } });
  await insertMultiple(database, documents);
  return (query) => {
    const found = searchOrama(database, { term: fold(query), tolerance: 1, limit });
    if (found instanceof Promise) throw new Error('Orama was to answer at once.');
    return found.hits.map(({ id }) => String(id));
  };
};

const fuse = (documents: Documents): Engine => {
  const index = new Fuse(documents, {
    keys: ['title', 'codes', 'names'],
    ignoreLocation: true,
    threshold: 0.4,
  });
  return (query) => {
    const text = fold(query);
    return text === '' ? [] : index.search(text, { limit }).map(({ item }) => item.id);
  };
};

const flexSearch = (documents: Documents): Engine => {
  const index = new FlexSearch.Index({ tokenize: 'forward' });
  for (const { id, title, codes, names } of documents) index.add(id, `${title} ${codes} ${names}`);
  return (query) => index.search(fold(query), { limit, suggest: true }).map(String);
};

/** The engines that the search is held against, folding and fuzziness on: with titles, then with all names. */
export const otherEngines = async (data: IndexData): Promise<[name: string, engine: Engine][]> => {
  const rows: [string, Engine][] = [];
  for (const [withNames, given] of [
    [false, ''],
    [true, ', given our plain names'],
  ] as const) {
    const documents = documentsOf(data, withNames);
    rows.push(
      [`SQLite FTS5${given}`, sqlite(documents)],
      [`MiniSearch${given}`, miniSearch(documents)],
      [`Orama${given}`, await orama(documents)],
      [`Fuse.js${given}`, fuse(documents)],
      [`FlexSearch${given}`, flexSearch(documents)],
    );
  }
  return rows;
};
