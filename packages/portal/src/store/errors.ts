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
  constructor(reason: string) {
    super(`The data folder can't be used (${reason}).`);
    this.reason = reason;
  }
}

const lockedText = 'database is locked';

/** Whether another program has held the store for longer than this one waits. */
export const isHeld = (error: unknown): boolean => {
  if (error instanceof DataFolderError) return error.reason === lockedText;
  const { code, errstr } = (error ?? {}) as { code?: unknown; errstr?: unknown };
  return code === 'ERR_SQLITE_ERROR' && errstr === lockedText;
};
