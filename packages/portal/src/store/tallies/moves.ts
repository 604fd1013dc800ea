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

const whichOf = (move: number): number => Math.floor(move / 2);

export const keyIn = (move: number): number => Math.floor(whichOf(move) / places);
export const placeIn = (move: number): number => whichOf(move) % places;
export const byIn = (move: number): 1 | -1 => (goes(move) ? -1 : 1);

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
