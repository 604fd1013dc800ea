import { closeSync, existsSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { backup, DatabaseSync } from 'node:sqlite';
import { makeDurable } from './durable.ts';
import { examine, holdingsOf, type Holdings } from './examine.ts';
import { databasePath } from './sqlite.ts';

/** `exists`: a file of that name is there. `absent`: there is no data to back up. `damaged`: the copy is not sound. */
export type BackupFault = 'exists' | 'absent' | 'damaged';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly fault: BackupFault;
  constructor(fault: BackupFault) {
    super(`The backup was not made (${fault}).`);
    this.fault = fault;
  }
}

const pagesAStep = 1_000;

/** One file, without a log beside it, which can be carried away and looked at anywhere. */
const asOneFile = (path: string): void => {
  const database = new DatabaseSync(path);
  database.exec('pragma journal_mode = delete');
  database.close();
};

/**
 * Copies the data of one instant into a new file, while others read and write. Under its name the file is
 * whole, checked and on the disk, or not there. The key of the look-up is no part of the data, and so of no
 * backup. Throws `BackupError`.
 */
export const backUp = async (
  folder: string,
  ward: string,
  out: string,
  onPages: (done: number, total: number) => void,
): Promise<Holdings> => {
  const source = databasePath(folder);
  if (!existsSync(source)) throw new BackupError('absent');
  if (existsSync(out)) throw new BackupError('exists');
  const partial = `${out}.partial`;
  const remove = () => {
    for (const path of [partial, `${partial}-journal`]) rmSync(path, { force: true });
  };
  remove();
  closeSync(openSync(partial, 'wx', 0o600));
  // Who stops the program while it copies leaves nothing half made behind.
  process.once('exit', remove);
  const database = new DatabaseSync(source, { readOnly: true, timeout: 10_000 });
  try {
    // An open reading holds its state: without it, every write of another process would begin the copy anew.
    database.exec('begin');
    const holdings = holdingsOf(database, ward);
    await backup(database, partial, {
      rate: pagesAStep,
      progress: ({ totalPages, remainingPages }) =>
        onPages(totalPages - remainingPages, totalPages),
    });
    database.exec('commit');
    asOneFile(partial);
    const copy = examine(partial, ward);
    if (copy.state !== 'sound' || !isDeepStrictEqual(copy.holdings, holdings)) {
      throw new BackupError('damaged');
    }
    makeDurable(partial);
    // Unlike a renaming, a link never takes the place of a file that came meanwhile.
    linkSync(partial, out);
    makeDurable(dirname(out));
    return holdings;
  } finally {
    database.close();
    process.off('exit', remove);
    remove();
  }
};
