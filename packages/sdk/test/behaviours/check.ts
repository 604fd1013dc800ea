/** The same text for the same data, whatever the order of its names. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? 'undefined';

/** Fails unless two values hold the same data. */
export const same = (actual: unknown, expected: unknown): void => {
  if (textOf(actual) !== textOf(expected))
    throw new Error(`${textOf(actual)?.slice(0, 300)} is not ${textOf(expected)?.slice(0, 300)}`);
};

/** Fails unless an object holds these values under these names. */
export const holds = (actual: unknown, expected: Record<string, unknown>): void => {
  const found = Object.fromEntries(
    Object.keys(expected).map((name) => [name, (actual as Record<string, unknown>)[name]]),
  );
  same(found, expected);
};

/** Fails unless something is true. */
export const truly = (condition: boolean, promise: string): void => {
  if (!condition) throw new Error(`not so: ${promise}`);
};

/** What a promise rejects with; fails when it does not. */
export const rejection = async (promise: PromiseLike<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
};
