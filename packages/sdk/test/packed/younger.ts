/**
 * A script that takes away what browsers as old as the README promises (Chrome 100, Firefox 97, Safari 15.4)
 * do not have: of the platform what came later, as far as a program like ours could have used it.
 */
export const takeAwayYounger = (): void => {
  const younger: [object, string][] = [
    [URLSearchParams.prototype, 'size'],
    ...['withResolvers', 'try'].map((name): [object, string] => [Promise, name]),
    ...['any', 'timeout'].map((name): [object, string] => [AbortSignal, name]),
    ...['canParse', 'parse'].map((name): [object, string] => [URL, name]),
    [Array, 'fromAsync'],
    [Object, 'groupBy'],
    [Map, 'groupBy'],
    [Response, 'json'],
    [ReadableStream, 'from'],
    [RegExp, 'escape'],
    [globalThis, 'Iterator'],
    ...['toSorted', 'toReversed', 'toSpliced', 'with'].map((name): [object, string] => [
      Array.prototype,
      name,
    ]),
    ...['isWellFormed', 'toWellFormed'].map((name): [object, string] => [String.prototype, name]),
    ...['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf'].map(
      (name): [object, string] => [Set.prototype, name],
    ),
  ];
  for (const [holder, name] of younger) delete (holder as Record<string, unknown>)[name];
  delete (ReadableStream.prototype as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator];
};
