import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  cacheLimits,
  createPageCache,
  type CacheLimits,
  type Made,
  type PageCache,
} from '../../src/server/cache/page-cache.ts';
import { createRevisions } from '../../src/server/cache/revisions.ts';
import type { Part } from '../../src/store/parts.ts';

/** What the data is, and how often each address was made. */
const world = {
  revisions: { catalogue: 1, figures: 1, letters: 1 },
  unreadable: false,
  fault: false,
  takes: 0,
  made: new Map<string, number>(),
};
let cache: PageCache;

const open = (limits: Partial<CacheLimits> = {}) => {
  const revisions = createRevisions(() =>
    world.unreadable ? Promise.reject(new Error('no disk')) : Promise.resolve(world.revisions),
  );
  cache = createPageCache(revisions, { ...cacheLimits, ...limits });
};
beforeEach(() => {
  Object.assign(world, {
    revisions: { catalogue: 1, figures: 1, letters: 1 },
    unreadable: false,
    fault: false,
    takes: 0,
  });
  world.made.clear();
  open();
});

/** Longer than a change can stay unknown. */
const untilKnown = () => pause(130);
const write = async (part: Part) => {
  world.revisions = { ...world.revisions, [part]: world.revisions[part] + 1 };
  await untilKnown();
};

const made = (
  body: string,
  parts: readonly Part[] | null,
  status = 200,
  type = 'text/html',
): Made => ({
  answer: { status, headers: ['Content-Type', type], body: Buffer.from(body) },
  parts,
  requestId: 'r',
});

const ask = async (
  key: string,
  parts: readonly Part[] | null = ['figures'],
  { size = 0, status = 200, question = false, type = 'text/html' } = {},
) => {
  const found = await cache.find({
    key,
    question,
    admit: (work) => work(),
    make: async () => {
      world.made.set(key, (world.made.get(key) ?? 0) + 1);
      await pause(world.takes);
      if (world.fault) throw new Error('no page');
      const { catalogue, figures, letters } = world.revisions;
      const body = `${key} ${catalogue} ${figures} ${letters} ${'x'.repeat(size)}`;
      return made(body, parts, status, type);
    },
  });
  const entry = 'entry' in found ? found.entry : found;
  return (await entry.form(null)).bytes.toString().trim();
};

describe('the page cache', () => {
  it('makes an answer once for all who ask at the same time', async () => {
    world.takes = 30;
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask('/a')));
    expect(new Set(answers)).toEqual(new Set(['/a 1 1 1']));
    expect(world.made.get('/a')).toBe(1);
  });

  it('makes anew what shows the part that a write changed, and nothing else', async () => {
    const shown: [string, Part[]][] = [
      ['/figures', ['figures']],
      ['/list', ['catalogue']],
      ['/letters', ['letters', 'catalogue']],
      ['/plain', []],
    ];
    const askAll = async () => {
      for (const [key, parts] of shown) await ask(key, parts);
    };
    await askAll();
    await write('figures');
    await askAll();
    expect(Object.fromEntries(world.made)).toEqual({
      '/figures': 2,
      '/list': 1,
      '/letters': 1,
      '/plain': 1,
    });
    await write('catalogue');
    await askAll();
    expect(Object.fromEntries(world.made)).toEqual({
      '/figures': 2,
      '/list': 2,
      '/letters': 2,
      '/plain': 1,
    });
  });

  it('gives the old answer while the new one takes long, and the new one after that', async () => {
    open({ patience: 50 });
    await ask('/a');
    await write('figures');
    world.takes = 1_000;
    const began = performance.now();
    expect(await ask('/a')).toBe('/a 1 1 1');
    expect(performance.now() - began).toBeLessThan(900);
    await pause(1_100);
    expect(await ask('/a')).toBe('/a 1 2 1');
    expect(world.made.get('/a')).toBe(2);
  });

  it('gives the old answer where a new one can’t be made, or the data not be read', async () => {
    await ask('/a');
    await write('figures');
    world.fault = true;
    expect(await ask('/a')).toBe('/a 1 1 1');
    await expect(ask('/b')).rejects.toThrow('no page');
    world.unreadable = true;
    await untilKnown();
    expect(await ask('/a')).toBe('/a 1 1 1');
    Object.assign(world, { fault: false, unreadable: false });
    await untilKnown();
    expect(await ask('/a')).toBe('/a 1 2 1');
  });

  it('makes an answer anew in the background when it is old, and before answering when very old', async () => {
    open({ freshFor: 50, staleFor: 400 });
    await ask('/a', []);
    world.revisions = { catalogue: 9, figures: 9, letters: 9 };
    await pause(120);
    expect(await ask('/a', [])).toBe('/a 1 1 1');
    await vi.waitFor(async () => expect(await ask('/a', [])).toBe('/a 9 9 9'));
    world.revisions = { catalogue: 10, figures: 10, letters: 10 };
    await pause(450);
    expect(await ask('/a', [])).toBe('/a 10 10 10');
  });

  it('keeps neither what is personal nor what is no page', async () => {
    for (let time = 0; time < 2; time += 1) {
      await ask('/mine', null);
      await ask('/nothing', [], { status: 404 });
    }
    expect(Object.fromEntries(world.made)).toEqual({ '/mine': 2, '/nothing': 2 });
    expect(cache.size()).toBe(0);
  });

  it('drops what was asked for least lately when bytes or entries are full', async () => {
    open({ pages: { entries: 3, bytes: 1_000_000 } });
    for (const key of ['/a', '/b', '/c', '/a', '/d', '/a', '/b']) await ask(key);
    expect(Object.fromEntries(world.made)).toEqual({ '/a': 1, '/b': 2, '/c': 1, '/d': 1 });
    // What can't be packed weighs what it is.
    open({ pages: { entries: 100, bytes: 100_000 } });
    const packed = { size: 40_000, type: 'application/zip' };
    for (const key of ['/big1', '/big2', '/big3']) await ask(key, [], packed);
    expect(cache.size()).toBe(2);
    await ask('/huge', [], { ...packed, size: 200_000 });
    await ask('/big3', [], packed);
    expect(world.made.get('/big3')).toBe(1);
  });

  it('lets no number of questions crowd out a page', async () => {
    open({ questions: { entries: 10, bytes: 1_000_000 } });
    await ask('/page');
    for (let at = 0; at < 100; at += 1) await ask(`/list?q=${at}`, [], { question: true });
    await ask('/page');
    expect(world.made.get('/page')).toBe(1);
    expect(cache.size()).toBe(11);
  });

  it('keeps forms and tag of an answer that came out the same', async () => {
    const find = async () =>
      cache.find({
        key: '/a',
        question: false,
        admit: (work) => work(),
        make: async () => made('same', ['figures']),
      });
    const first = await find();
    await write('figures');
    expect(await find()).toBe(first);
  });
});
