/**
 * What it takes to make `name` of a typed word, case ignored: a wrong or needless letter costs 1, a
 * missing one half, so that `timeout` is nearer to `totalTimeout` than to a short word.
 */
const cost = (typed: string, name: string): number => {
  const a = typed.toLowerCase();
  const b = name.toLowerCase();
  let row = Array.from({ length: b.length + 1 }, (_, index) => index / 2);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 0.5));
    }
    row = next;
  }
  return row[b.length]!;
};

/** The name that a mistyped one most likely means. Only its first 40 characters are looked at. */
export const nearestName = (typed: string, names: readonly string[]): string => {
  const start = typed.slice(0, 40);
  return names.reduce((best, name) => (cost(start, name) < cost(start, best) ? name : best));
};
