/**
 * The name that a mistyped one most likely means: the one that shares most pairs of neighbouring
 * letters with it, for its length. Only the first 40 letters are looked at.
 */
export const nearestName = (typed: string, names: readonly string[]): string => {
  const start = typed.slice(0, 40).toLowerCase();
  const likeness = (name: string): number => {
    let shared = 0;
    for (let at = 1; at < start.length; at++)
      if (name.toLowerCase().includes(start.slice(at - 1, at + 1))) shared++;
    return shared / (start.length + name.length);
  };
  return names.reduce((best, name) => (likeness(name) > likeness(best) ? name : best));
};
