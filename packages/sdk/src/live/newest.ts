/** How an iteration ended: done, or with what it rejects. */
export type Outcome = { readonly error: unknown } | null;

type Result<T> = IteratorResult<T, undefined>;

/** Hands values from one who makes them to one who iterates; a value that nobody took gives way to the next. */
export interface Newest<T> {
  put(value: T): void;
  end(outcome: Outcome): void;
  take(): Promise<Result<T>>;
  /** Forgets the value that nobody took. */
  clear(): void;
}

export const newest = <T>(): Newest<T> => {
  const waiting: [(result: Result<T>) => void, (error: unknown) => void][] = [];
  let kept: { readonly value: T } | null = null;
  let ended: Outcome | undefined;
  const flush = (): void => {
    while (waiting.length > 0 && (kept || ended !== undefined)) {
      const [resolve, reject] = waiting.shift()!;
      if (kept) resolve({ value: kept.value });
      else if (ended) reject(ended.error);
      else resolve({ value: undefined, done: true });
      // An error is said once; who asks again is told that it is over.
      if (kept) kept = null;
      else ended = null;
    }
  };
  return {
    put: (value) => {
      kept = { value };
      flush();
    },
    end: (outcome) => {
      ended = outcome;
      flush();
    },
    take: () =>
      new Promise((resolve, reject) => {
        waiting.push([resolve, reject]);
        flush();
      }),
    clear: () => (kept = null),
  };
};
