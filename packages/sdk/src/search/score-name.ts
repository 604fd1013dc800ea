import type { Asked } from './asked.ts';
import type { IndexedName } from './name-index.ts';

/** What words are worth that stand apart in the query or in the name. */
const scattered = 0.65;
/** How much it matters that the name is held by the query, and the query by the name: powers. */
const ofName = 0.42;
const ofQuery = 0.5;
/** Of two words that may be meant, the one beside the word before is taken even if it is so much less sure. */
const besideGain = 0.2;

export interface NameScore {
  /** From 0 to 1. */
  score: number;
  /** How much of the name the query holds, in its order. */
  whole: number;
}

/**
 * How well a query and a name fit: how much of each the other holds, words that stand side by side in both
 * counting for more than words met here and there.
 */
export const scoreName = (asked: Asked, name: IndexedName): NameScore => {
  const { reading, candidates, meant } = asked;
  const met = new Float64Array(reading.words.length);
  let held = 0;
  let beside = 0;
  let before = -2;
  let lastPart = 0;
  let lastInRun = false;
  name.words.forEach((known, at) => {
    const places = meant.get(known);
    let best = 0;
    let bestAt = -2;
    for (const place of places ?? []) {
      const wanted = candidates[place]!.get(known)! + (place === before + 1 ? besideGain : 0);
      if (wanted > best) {
        best = wanted;
        bestAt = place;
      }
    }
    if (bestAt < 0) {
      before = -2;
      lastInRun = false;
      return;
    }
    const sure = bestAt === before + 1 ? best - besideGain : best;
    const part = name.weights[at]! * sure;
    held += part;
    if (bestAt === before + 1) {
      beside += part + (lastInRun ? 0 : lastPart);
      lastInRun = true;
    } else lastInRun = false;
    lastPart = part;
    before = bestAt;
    if (sure > met[bestAt]!) met[bestAt] = sure;
  });
  if (held === 0) return { score: 0, whole: 0 };
  const said = met.reduce((sum, sure, at) => sum + sure * asked.weights[at]!, 0);
  const order = name.words.length === 1 ? 1 : scattered + (1 - scattered) * (beside / held);
  const inQuery = Math.min(1, held / name.weight);
  const score = order * inQuery ** ofName * Math.min(1, said / asked.weight) ** ofQuery;
  return { score, whole: order * inQuery };
};
