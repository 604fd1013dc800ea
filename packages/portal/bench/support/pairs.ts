import { median } from './median.ts';

/** Milliseconds of both sides, run in turn. */
export interface Pairs {
  ours: number;
  theirs: number;
  /** How many times as fast ours is: the ratio of the medians. */
  speed: number;
}

/** Runs A B A B …, so that whatever else the machine does meets both. */
export const inTurns = async (
  count: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Pairs> => {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let run = 0; run < count; run++) {
    times.ours.push(await ours());
    times.theirs.push(await theirs());
  }
  const medians = { ours: median(times.ours), theirs: median(times.theirs) };
  return { ...medians, speed: medians.theirs / medians.ours };
};
