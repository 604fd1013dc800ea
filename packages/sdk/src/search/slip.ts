const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = new Set(
  rows.flatMap((row, at) => {
    const below = rows[at + 1] ?? '';
    return [...row].flatMap((key, place) =>
      [row[place + 1], below[place - 1], below[place]].flatMap((other) =>
        other === undefined ? [] : [key + other, other + key],
      ),
    );
  }),
);

/** A letter may come so many places too early or too late. */
const mostMoved = 3;

/** One letter twice, beside its place, hit beside its key, or another, missing or too many. */
export type SlipKind = 'doubled' | 'swapped' | 'moved' | 'neighbour' | 'other';

export interface Slip {
  kind: SlipKind;
  /** How many letters are the same before and after it. */
  before: number;
  after: number;
}

/** How a typed text is another with one slip in it; `null` where it is not, or is the same. */
export const slipOf = (typed: string, meant: string): Slip | null => {
  const longer = typed.length - meant.length;
  if (longer < -1 || longer > 1) return null;
  const shortest = Math.min(typed.length, meant.length);
  let before = 0;
  while (before < shortest && typed[before] === meant[before]) before += 1;
  let after = 0;
  while (after < shortest - before && typed.at(-1 - after) === meant.at(-1 - after)) after += 1;
  const slip = (kind: SlipKind): Slip => ({ kind, before, after });
  const [rest, meantRest] = [
    typed.slice(before, typed.length - after),
    meant.slice(before, meant.length - after),
  ];
  if (longer !== 0) {
    if (rest.length + meantRest.length !== 1) return null;
    return slip(longer > 0 && rest === typed[before - 1] ? 'doubled' : 'other');
  }
  if (rest.length < 1 || rest.length > mostMoved) return null;
  if (rest.length === 1) return slip(beside.has(rest + meantRest) ? 'neighbour' : 'other');
  const isMoved =
    rest.slice(1) + rest[0]! === meantRest || rest.at(-1)! + rest.slice(0, -1) === meantRest;
  if (!isMoved) return null;
  return slip(rest.length === 2 ? 'swapped' : 'moved');
};
