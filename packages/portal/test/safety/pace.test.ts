import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace, usualPace, type Pace } from '../../src/lookup/pace.ts';

const never = new AbortController().signal;
let pace: Pace;
let at = 0;

beforeEach(() => {
  vi.useFakeTimers();
  at = 0;
  pace = createPace(usualPace, () => at);
});
afterEach(() => vi.useRealTimers());

/** Milliseconds until the answer, and what it was. */
const ask = async (asker: string, code: string): Promise<[waited: number, told: number]> => {
  const begun = at;
  let told: number | undefined;
  void pace.turn(asker, code, never).then((value) => (told = value));
  while (told === undefined) {
    await vi.advanceTimersByTimeAsync(100);
    if (told === undefined) at += 100;
  }
  return [at - begun, told];
};

describe('who asks for many codes', () => {
  it('is answered at once at first, then ever more slowly, and never refused while one waits for each answer', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 300; n += 1) {
      const [waited, told] = await ask('a', `H24.113-250701-${n}`);
      expect(told).toBe(0);
      waits.push(waited);
    }
    expect(Math.max(...waits.slice(0, usualPace.burst))).toBe(0);
    expect(waits.slice(60).every((wait) => wait > 5_000)).toBe(true);
    expect(Math.max(...waits)).toBeLessThanOrEqual(usualPace.longestWait);
    // The codes of one day take over half an hour.
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(30 * 60_000);
  });

  it('slows nobody of another network, and no code that was asked for within the hour', async () => {
    await ask('a', 'own');
    for (let n = 0; n < 100; n += 1) await ask('a', `code ${n % 90}`);
    expect(await ask('b', 'x')).toEqual([0, 0]);
    expect(await ask('a', 'own')).toEqual([0, 0]);
    at += 2 * 3_600_000;
    expect((await ask('a', 'own'))[1]).toBe(0);
  });

  it('is told to come back when too many wait at once, and is let in then', async () => {
    for (let n = 0; n < 45; n += 1) await ask('a', `first ${n}`);
    const all = Array.from({ length: 60 }, (_, n) => pace.turn('a', `more ${n}`, never));
    await vi.advanceTimersByTimeAsync(usualPace.longestWait);
    const told = await Promise.all(all);
    expect(told.filter((seconds) => seconds === 0)).toHaveLength(usualPace.mostWaiting);
    expect(told.filter((seconds) => seconds === 8)).toHaveLength(60 - usualPace.mostWaiting);
    expect((await ask('a', 'again'))[1]).toBe(0);
  });

  it('gains nothing by asking twice at once, or by leaving and asking again', async () => {
    for (let n = 0; n < 45; n += 1) await ask('a', `first ${n}`);
    let second: number | undefined;
    void pace.turn('a', 'one code', never);
    void pace.turn('a', 'one code', never).then((told) => (second = told));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(second).toBeUndefined();
    const leaving = new AbortController();
    const left = pace.turn('a', 'another code', leaving.signal);
    leaving.abort();
    await left;
    expect((await ask('a', 'another code'))[0]).toBeGreaterThan(5_000);
  });

  it('frees its place when it leaves, and keeps no process from ending', async () => {
    for (let n = 0; n < 45; n += 1) await ask('a', `first ${n}`);
    const leaving = new AbortController();
    const waiting = Array.from({ length: usualPace.mostWaiting }, (_, n) =>
      pace.turn('a', `more ${n}`, leaving.signal),
    );
    expect(await pace.turn('a', 'late', never)).toBe(8);
    leaving.abort();
    await Promise.all(waiting);
    const other = pace.turn('a', 'next', never);
    pace.close();
    expect(await other).toBe(0);
  });
});
