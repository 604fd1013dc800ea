/** The place of the first text, in a list in alphabetical order, that is not before `least`. */
export const firstAtLeast = (sorted: readonly string[], least: string): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
};
