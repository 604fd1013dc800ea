import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import config from '../../motcua.config.ts';
import { createAdmission, Overloaded, type Worth } from '../../src/server/admission.ts';
import { worthOf } from '../../src/server/worth.ts';

const limits = { atOnce: 2, fewest: 3, patience: { catalogue: 100, other: 50 } };

describe('the admission of work', () => {
  it('lets in what will be begun in time, and refuses the rest', async () => {
    const admission = createAdmission(limits, () => 0);
    let done = 0;
    const refused: unknown[] = [];
    const one = () =>
      admission
        .queue('other', async () => {
          await pause(10);
          done += 1;
        })
        .catch((error: unknown) => refused.push(error));
    await Promise.all(Array.from({ length: 100 }, one));
    // Two at once, 10 ms each until more is known, 50 ms of patience: two and ten behind them.
    expect(done).toBe(12);
    expect(refused).toHaveLength(88);
    expect(refused.every((error) => error instanceof Overloaded)).toBe(true);
    expect(admission.size()).toBe(0);
  });

  it('gives the catalogue up last, and serves it first', async () => {
    const admission = createAdmission(limits, () => 0);
    const order: Worth[] = [];
    const one = (worth: Worth) =>
      admission.queue(worth, async () => {
        order.push(worth);
        await pause(5);
      });
    const others = Array.from({ length: 100 }, () => one('other').catch(() => 'refused'));
    const listed = one('catalogue');
    const done = await Promise.all(others);
    await listed;
    expect(done).toContain('refused');
    expect(order.indexOf('catalogue')).toBeLessThan(4);
  });

  it('refuses what is not of the catalogue while the event loop is late, unless few are there', async () => {
    let lag = 0;
    const admission = createAdmission(limits, () => lag);
    const under = (worth: Worth) =>
      admission.pass(worth, () => 'done').catch((error: Error) => error.name);
    const at = async (late: number) => {
      lag = late;
      return [await under('other'), await under('catalogue')];
    };
    expect(await at(1000)).toEqual(['done', 'done']);
    lag = 0;
    let end = () => {};
    const ended = new Promise<void>((done) => (end = done));
    const held = [1, 2, 3].map(() => admission.pass('other', () => ended));
    expect(await at(70)).toEqual(['Overloaded', 'done']);
    expect(await at(150)).toEqual(['Overloaded', 'Overloaded']);
    expect(await at(10)).toEqual(['done', 'done']);
    end();
    await Promise.all(held);
    expect(admission.size()).toBe(0);
  });

  it('gives its place back when the work fails', async () => {
    const admission = createAdmission(limits, () => 0);
    for (let time = 0; time < 10; time += 1) {
      await expect(admission.queue('other', () => Promise.reject(new Error('no')))).rejects.toThrow(
        'no',
      );
    }
    expect(admission.size()).toBe(0);
  });

  it('knows what belongs to the catalogue', () => {
    const paths = ['/', '/en', '/thu-tuc', '/en/thu-tuc/1.001193', '/trung-tam'];
    const api = ['', '/procedures', '/procedures/1.001193', '/fields'];
    for (const path of [...paths, ...api.map((end) => `/api/v1/wards/${config.code}${end}`)]) {
      expect([path, worthOf(path)]).toEqual([path, 'catalogue']);
    }
    for (const path of ['/thong-ke', '/tra-cuu', '/enough', '/api/v1/wards/1/statistics']) {
      expect([path, worthOf(path)]).toEqual([path, 'other']);
    }
  });
});
