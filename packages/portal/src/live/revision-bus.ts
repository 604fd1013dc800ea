export interface RevisionBus {
  /** Tells the revision at every look, until what it gives back is called. Looks only while somebody listens. */
  listen(hear: (revision: number) => void): () => void;
  /** Resolves when no look is under way any more, and none will be. */
  close(): Promise<void>;
}

/**
 * Notices what any process writes. A look is one row by its key (0.1 ms on SQLite), so it costs nothing
 * to ask the revision itself; it tells this process's writes too, which `PRAGMA data_version` does not.
 */
export const createRevisionBus = (
  readRevision: () => Promise<number>,
  every: number,
  onError: (error: unknown) => void,
): RevisionBus => {
  const hearers = new Set<(revision: number) => void>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let closed = false;
  let failing = false;

  const look = async (): Promise<void> => {
    try {
      const revision = await readRevision();
      for (const hear of hearers) hear(revision);
      failing = false;
    } catch (error) {
      // A disk that is away for an hour is one line of the log, not 14 400.
      if (!closed && !failing) onError(error);
      failing = true;
    }
    looking = undefined;
    schedule();
  };
  const schedule = (): void => {
    if (closed || hearers.size === 0 || timer || looking) return;
    timer = setTimeout(() => {
      timer = undefined;
      looking = look();
    }, every);
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    listen: (hear) => {
      hearers.add(hear);
      schedule();
      return () => {
        hearers.delete(hear);
        if (hearers.size === 0) stop();
      };
    },
    close: async () => {
      closed = true;
      stop();
      await looking;
    },
  };
};
