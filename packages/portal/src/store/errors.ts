/** The data was written by a newer version of this program. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
  constructor() {
    super('The data folder was written by a newer version of Một Cửa.');
  }
}

/** The data folder or file can't be opened or written; `reason` is the system's short code. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly reason: string;
  /** What the disk says, where it is that. */
  readonly unwritable: Unwritable | null;
  constructor(reason: string, why: Unwritable | null = null) {
    super(`The data folder can't be used (${reason}).`);
    this.reason = reason;
    this.unwritable = why;
  }
}

/** Why nothing can be written to the store any more; reading may still go on. */
export type Unwritable = 'disk-full' | 'read-only' | 'damaged' | 'disk-fault';

/** By SQLite's primary result codes, and by the names that the system gives. */
const byResult: Record<number, Unwritable> = {
  8: 'read-only',
  10: 'disk-fault',
  11: 'damaged',
  13: 'disk-full',
  26: 'damaged',
};
const bySystem: Record<string, Unwritable> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  EIO: 'disk-fault',
};

/** Whether an error means that the disk or the file does not let itself be written; `null` for any other. */
export const unwritable = (error: unknown): Unwritable | null => {
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown };
  if (code === 'ERR_SQLITE_ERROR') return byResult[Number(errcode) & 0xff] ?? null;
  return typeof code === 'string' ? (bySystem[code] ?? null) : null;
};

const lockedText = 'database is locked';

/** Whether another program has held the store for longer than this one waits. */
export const isHeld = (error: unknown): boolean => {
  if (error instanceof DataFolderError) return error.reason === lockedText;
  const { code, errstr } = (error ?? {}) as { code?: unknown; errstr?: unknown };
  return code === 'ERR_SQLITE_ERROR' && errstr === lockedText;
};
