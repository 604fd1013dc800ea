import { expect } from 'vitest';
import { behaviours } from '../behaviours/behaviours.ts';

/** Fails with every behaviour that was not kept, and when one was not tried. */
export const expectAllKept = (
  results: Record<string, string | null>,
  { besides = [] as string[] } = {},
): void => {
  const broken = Object.entries(results).filter(([, why]) => why !== null);
  expect(broken).toEqual([]);
  expect(Object.keys(results).sort()).toEqual([...Object.keys(behaviours), ...besides].sort());
};
