/** Engines bound the values of one statement (SQLite 32 766, PostgreSQL 65 535): 500 rows stay below. */
const size = 500;

export function* inChunks<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
