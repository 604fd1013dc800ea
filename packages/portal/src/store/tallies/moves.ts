import { counters } from './events.ts';
import { spreadPlaces } from './spread.ts';

/**
 * What comes and goes on one day: one small number for each event. Counts that were kept by day and key as
 * dossiers are told took ten times as long: most would hold a single event.
 */
export type Moves = number[];

const places = counters.length + spreadPlaces;

/** The number of an event. `place` is one of `counters` or, after these, of a spread. */
export const moveOf = (key: number, place: number, by: 1 | -1): number =>
  (key * places + place) * 2 + (by < 0 ? 1 : 0);

const goes = (move: number): boolean => move % 2 === 1;

/** Where a move counts: `counter` and `spread` are places, the other one is -1. */
type Step = (key: number, counter: number, spread: number, by: 1 | -1) => void;

export const eachStep = (moves: Moves, tell: Step): void => {
  for (const move of moves) {
    const which = Math.floor(move / 2);
    const place = which % places;
    const counts = place < counters.length;
    tell(
      (which - place) / places,
      counts ? place : -1,
      counts ? -1 : place - counters.length,
      goes(move) ? -1 : 1,
    );
  }
};

/** Without those that come and go. */
export const netOf = (moves: Moves): Moves => {
  if (!moves.some(goes)) return moves;
  const sums = new Map<number, number>();
  for (const move of moves) {
    const comes = goes(move) ? move - 1 : move;
    sums.set(comes, (sums.get(comes) ?? 0) + (goes(move) ? -1 : 1));
  }
  return [...sums].flatMap(([comes, sum]) =>
    new Array<number>(Math.abs(sum)).fill(sum < 0 ? comes + 1 : comes),
  );
};
