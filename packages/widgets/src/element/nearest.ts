/** Letters of the right name that a typed one has not, and how much longer or shorter it is. */
const distance = (typed: string, name: string): number =>
  [...name].filter((letter) => !typed.includes(letter)).length +
  Math.abs(typed.length - name.length);

/** A name that a typed one is likely meant for; empty where none is near. */
export const nearest = (typed: string, names: readonly string[]): string =>
  names.find((name) => distance(typed, name) < 3) ?? '';
