import { closeSync, openSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Writes noise over one page that holds rows of a table, as a bad sector would. The store must be closed. */
export const damagePage = (path: string, table: string): void => {
  const database = new DatabaseSync(path);
  database.exec('pragma wal_checkpoint(truncate)');
  const { page_size: size } = database.prepare('pragma page_size').get() as { page_size: number };
  const row = database
    .prepare(
      "select pageno from dbstat where name = ? and pagetype = 'leaf' order by pageno desc limit 1",
    )
    .get(table) as { pageno: number };
  database.close();
  const handle = openSync(path, 'r+');
  writeSync(handle, Buffer.alloc(size, 0xa5), 0, size, (row.pageno - 1) * size);
  closeSync(handle);
};
