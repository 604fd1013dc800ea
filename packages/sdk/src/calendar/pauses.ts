import { CalendarError } from './calendar-error.ts';
import type { Stretch } from './office-hours.ts';

/**
 * Time spent waiting for the citizen's papers: from the request until they are complete, in epoch
 * milliseconds. `null`: they still are not.
 */
export interface Pause {
  from: number;
  until: number | null;
}

/** @throws {@link CalendarError} `pause-invalid` */
export const checkPauses = (pauses: readonly Pause[]): void => {
  for (const { from, until } of pauses)
    if (!Number.isFinite(from) || (until !== null && !(until >= from)))
      throw new CalendarError('pause-invalid', 'A pause must end after it begins.');
};

const endOf = ({ until }: Pause) => until ?? Infinity;

/**
 * Whether the clock stands still at the close of a day. Such a day does not count: so as many days are
 * left out as closes lie in the pause, and nothing is ever due while the citizen is waited for.
 */
export const pausedAt = (pauses: readonly Pause[], close: number): boolean =>
  pauses.some((pause) => pause.from < close && close <= endOf(pause));

/** Whether from an instant on the clock stands still with no end in sight. */
export const stopsBefore = (pauses: readonly Pause[], instant: number): boolean =>
  pauses.some(({ from, until }) => until === null && from < instant);

/** What a pause leaves of stretches of time. */
export const withoutPauses = (stretches: readonly Stretch[], pauses: readonly Pause[]): Stretch[] =>
  pauses.reduce<Stretch[]>(
    (left, pause) =>
      left
        .flatMap(({ from, to }) => [
          { from, to: Math.min(to, pause.from) },
          { from: Math.max(from, endOf(pause)), to },
        ])
        .filter(({ from, to }) => from < to),
    [...stretches],
  );
