/**
 * Hodges and Lehmann's estimate of how much longer the second list takes than the first: the median of all
 * differences, which a few slow answers do not move. `typical` is the median of the first.
 */
export const smallestSlowdown = (
  first: readonly number[],
  second: readonly number[],
): { middle: number; typical: number } => {
  const differences = new Float64Array(first.length * second.length);
  let at = 0;
  for (const a of first) for (const b of second) differences[at++] = b - a;
  differences.sort();
  const sorted = [...first].sort((a, b) => a - b);
  return { middle: differences[differences.length >> 1]!, typical: sorted[sorted.length >> 1]! };
};
