import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import config from '../../motcua.config.ts';
import { createAdmission, Overloaded, type Wish, type Worth } from '../../src/server/admission.ts';
import { wishFor } from '../../src/server/wish.ts';

const limits = { atOnce: 2, fewest: 3, patience: { catalogue: 100, other: 50 } };
const other = { worth: 'other', route: '/o' } as const;

describe('the admission of work', () => {
  it('lets in what will be begun in time, and refuses the rest', async () => {
    const admission = createAdmission(limits, () => 0);
    let done = 0;
    const refused: unknown[] = [];
    const one = () =>
      admission
        .queue(other, async () => {
          await pause(10);
          done += 1;
        })
        .catch((error: unknown) => refused.push(error));
    await Promise.all(Array.from({ length: 100 }, one));
    // Two at once, 5 ms each until more is known, to be made within 50 ms: two, and seventeen behind them.
    expect(done).toBe(19);
    expect(refused).toHaveLength(81);
    expect(refused.every((error) => error instanceof Overloaded)).toBe(true);
    expect(admission.size()).toBe(0);
  });

  it('gives the catalogue up last, and serves it first', async () => {
    const admission = createAdmission(limits, () => 0);
    const order: Worth[] = [];
    const one = (worth: Worth) =>
      admission.queue({ worth, route: '/' }, async () => {
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
      admission.pass({ worth, route: '/' }, () => 'done').catch((error: Error) => error.name);
    const at = async (late: number) => {
      lag = late;
      return [await under('other'), await under('catalogue')];
    };
    expect(await at(1000)).toEqual(['done', 'done']);
    lag = 0;
    let end = () => {};
    const ended = new Promise<void>((done) => (end = done));
    const held = [1, 2, 3].map(() => admission.pass(other, () => ended));
    expect(await at(70)).toEqual(['Overloaded', 'done']);
    expect(await at(150)).toEqual(['Overloaded', 'Overloaded']);
    expect(await at(10)).toEqual(['done', 'done']);
    end();
    await Promise.all(held);
    expect(admission.size()).toBe(0);
  });

  it('knows what each route costs: many small answers are let in where few large ones are', async () => {
    const admission = createAdmission({ ...limits, atOnce: 1 }, () => 0);
    const large = { worth: 'other', route: '/large' } as const;
    for (let time = 0; time < 30; time += 1) await admission.queue(large, () => pause(20));
    await setImmediate();
    const letIn = async (wish: Wish): Promise<number> => {
      const all = Array.from({ length: 8 }, () => admission.queue(wish, () => pause(1)));
      return (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled').length;
    };
    expect(await letIn(other)).toBe(8);
    expect(await letIn(large)).toBeLessThan(4);
  });

  it('refuses nobody for a few first answers that took long', async () => {
    const admission = createAdmission({ ...limits, atOnce: 1 }, () => 0);
    for (let time = 0; time < 4; time += 1) await admission.queue(other, () => pause(150));
    await setImmediate();
    const asked = Array.from({ length: 4 }, () => admission.queue(other, () => pause(1)));
    const statuses = (await Promise.allSettled(asked)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['fulfilled']));
  });

  it('hears who asks while one after the other has its turn', async () => {
    const admission = createAdmission(limits, () => 0);
    let heard = 0;
    const turns = Array.from({ length: 8 }, () => admission.queue(other, () => heard));
    const asking = setInterval(() => (heard += 1), 0);
    globalThis.setImmediate(() => (heard += 1));
    const found = await Promise.all(turns);
    clearInterval(asking);
    expect(found[0]).toBe(0);
    expect(found.at(-1)).toBeGreaterThan(0);
  });

  it('gives its place back when the work fails', async () => {
    const admission = createAdmission(limits, () => 0);
    for (let time = 0; time < 10; time += 1) {
      await expect(admission.queue(other, () => Promise.reject(new Error('no')))).rejects.toThrow(
        'no',
      );
    }
    expect(admission.size()).toBe(0);
  });

  it('knows what belongs to the catalogue', () => {
    const paths = ['/', '/en', '/thu-tuc', '/en/thu-tuc/1.001193', '/trung-tam'];
    const api = ['', '/procedures', '/procedures/1.001193', '/fields'];
    for (const path of [...paths, ...api.map((end) => `/api/v1/wards/${config.code}${end}`)]) {
      expect([path, wishFor(path).worth]).toEqual([path, 'catalogue']);
    }
    for (const path of ['/thong-ke', '/tra-cuu', '/enough', '/api/v1/wards/1/statistics']) {
      expect([path, wishFor(path).worth]).toEqual([path, 'other']);
    }
  });
});
