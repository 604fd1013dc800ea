import { describe, expect, it } from 'vitest';
import { apologyList as apologies } from '../../../sdk/src/testing/fixtures/apologies.ts';
import { problem } from '../../../sdk/src/testing/fixtures/problem.ts';
import { service, tab, tag, open, text, fallback, told, stopClock } from './one-element.ts';
import { drawing, inState, json, type Service } from './stage.ts';

describe('a bad day has its own words, in both languages, and the fallback stays', () => {
  it.each([
    ['down', json(problem, 503), 'Chưa liên lạc được', 'can’t be reached', 'unreachable', 60],
    ['busy', json(problem, 429, { 'Retry-After': '120' }), 'quá đông', 'busy', 'busy', 120],
    [
      'another ward',
      json({ ...problem, code: 'ward-unknown' }, 404),
      'phường khác',
      'another ward',
      'wrong-ward',
      0,
    ],
    ['not a portal', json('?', 404), 'không có nội dung', 'Not found', 'not-found', 0],
    [
      'no JSON',
      ((_, response) => void response.end('<html>')) as Service['answer'],
      'Không đọc được',
      'can’t be read',
      'malformed',
      60,
    ],
    [
      'cut off',
      ((_, response) => {
        response.writeHead(200).write('{"data":');
        setTimeout(() => response.destroy(), 50);
      }) as Service['answer'],
      'Chưa liên lạc được',
      'can’t be reached',
      'unreachable',
      60,
    ],
    ['no view', json({ data: null }), 'Không đọc được', 'can’t be read', 'malformed', 60],
  ])('%s', async (_, answer, vi, en, kind, wait) => {
    service.answer = answer;
    const errors = await told('motcua-error');
    await open();
    await inState(tab, tag, 'error');
    expect(await text()).toContain(vi);
    expect(await text()).toMatch(wait ? /Thử lại: \d\d:\d\d/ : /^(?!.*Thử lại)/s);
    expect(await fallback()).toBe(true);
    expect(await errors()).toMatchObject([{ kind, retryInSeconds: wait }]);
    await tab.clock.install();
    await open('lang="en"');
    await inState(tab, tag, 'error');
    expect(await text()).toContain(en);
  });

  it('nobody answers', async () => {
    await open('', 'http://127.0.0.1:9');
    await inState(tab, tag, 'error');
    expect(await text()).toContain('Chưa liên lạc được');
  });

  it('slow: says so after six seconds, gives up after thirty, and comes back after a minute', async () => {
    // In the oldest browsers that elements run in too.
    await tab.addInitScript(() => {
      Reflect.deleteProperty(AbortSignal.prototype, 'reason');
      Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted');
    });
    await stopClock();
    service.answer = () => {};
    await open();
    await inState(tab, tag, 'loading');
    await tab.clock.runFor(100);
    expect(await text()).toContain('Đang tải');
    await tab.clock.runFor(6_000);
    expect(await text()).toContain('vẫn đang tải');
    await tab.clock.runFor(25_000);
    await inState(tab, tag, 'error');
    expect(await text()).toContain('quá chậm');
    expect(await fallback()).toBe(true);
    service.answer = drawing(() => apologies);
    await tab.clock.runFor(61_000);
    await inState(tab, tag, 'ready');
    expect(await fallback()).toBe(false);
    expect(service.asked).toHaveLength(2);
  });

  it('offline: loads by itself once the line is back', async () => {
    await open();
    await inState(tab, tag, 'ready');
    await tab.context().setOffline(true);
    const before = service.asked.length;
    await tab.evaluate((name) => document.querySelector(name)!.setAttribute('limit', '3'), tag);
    await inState(tab, tag, 'error');
    expect(await text()).toContain('mất mạng');
    expect(service.asked).toHaveLength(before);
    await tab.context().setOffline(false);
    await inState(tab, tag, 'ready');
  });

  it.each([
    ['a request', false],
    ['an answer', true],
  ])('offline in the middle of %s: the same words, and the same end', async (_, begun) => {
    let drop = () => {};
    service.answer = ({ socket }, response) => {
      if (begun) response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"data":');
      drop = () => socket.destroy();
    };
    await open();
    await expect.poll(() => service.asked.length).toBe(1);
    service.answer = drawing(() => apologies);
    await tab.context().setOffline(true);
    drop();
    await inState(tab, tag, 'error');
    expect(await text()).toContain('mất mạng');
    await tab.context().setOffline(false);
    await inState(tab, tag, 'ready');
  });
});

describe('while it fails', () => {
  it('asks once a minute, whatever the page does: refreshes, moves, changes', async () => {
    await stopClock();
    service.answer = json(problem, 500);
    await open();
    await inState(tab, tag, 'error');
    for (let minute = 1; minute <= 5; minute += 1) {
      await tab.evaluate(async (name) => {
        const element = document.querySelector(name) as HTMLElement & { refresh(): Promise<void> };
        for (let turn = 0; turn < 20; turn += 1) {
          await element.refresh();
          element.remove();
          document.body.append(element);
          element.setAttribute('limit', String(1 + (turn % 9)));
        }
      }, tag);
      await tab.waitForTimeout(50);
      expect(service.asked).toHaveLength(minute);
      await tab.clock.runFor(60_500);
      await expect.poll(() => service.asked.length).toBe(minute + 1);
      await inState(tab, tag, 'error');
    }
  });

  it.each([
    ['what is not there', json(problem, 404)],
    ['what is refused', json(problem, 400)],
    ['another ward', json({ ...problem, code: 'ward-unknown' }, 404)],
  ])('asks once a minute for %s too, until it is asked something else', async (_, answer) => {
    await stopClock();
    service.answer = answer;
    await open();
    await inState(tab, tag, 'error');
    const worry = () =>
      tab.evaluate(async (name) => {
        const element = document.querySelector(name) as HTMLElement & { refresh(): Promise<void> };
        for (let turn = 0; turn < 20; turn += 1) {
          await element.refresh();
          element.remove();
          document.body.append(element);
          element.setAttribute('data-turn', String(turn));
        }
      }, tag);
    await worry();
    await tab.waitForTimeout(50);
    expect(service.asked).toHaveLength(1);
    await tab.evaluate((name) => document.querySelector(name)!.setAttribute('limit', '3'), tag);
    await expect.poll(() => service.asked.length).toBe(2);
    await inState(tab, tag, 'error');
    await worry();
    await tab.clock.runFor(59_000);
    expect(service.asked).toHaveLength(2);
    await tab.clock.runFor(2_000);
    await expect.poll(() => service.asked.length).toBe(3);
  });

  it.each([
    ['a service that is down', '', json(problem, 500)],
    ['a wrong attribute', 'perod="1"', drawing(() => apologies)],
  ])('says so after it was moved, at %s', async (_, attributes, answer) => {
    service.answer = answer;
    await open(attributes);
    await inState(tab, tag, 'error');
    await tab.evaluate((name) => document.body.append(document.querySelector(name)!), tag);
    await inState(tab, tag, 'error');
    expect(await text()).not.toBe('');
  });

  it('keeps what it showed, with the reason below', async () => {
    await open();
    await inState(tab, tag, 'ready');
    const before = await text();
    service.answer = json(problem, 500);
    await tab.evaluate((name) => {
      void (document.querySelector(name) as HTMLElement & { refresh(): Promise<void> }).refresh();
    }, tag);
    await inState(tab, tag, 'error');
    expect(await text()).toContain(before.trim());
    expect(await text()).toContain('Chưa liên lạc được');
    expect(await fallback()).toBe(false);
  });
});

describe('a portal that says when to look again', () => {
  it.each([[-1], [1e-9], ['soon'], [{}], [1e12]])(
    'and says %j is not asked in a circle',
    async (next) => {
      await stopClock();
      const answer = drawing(() => apologies);
      service.answer = async (request, response) => {
        const send = response.end.bind(response);
        response.end = ((text: string) =>
          send(JSON.stringify({ ...(JSON.parse(text) as object), next }))) as typeof response.end;
        await answer(request, response);
      };
      await open();
      await inState(tab, tag, 'ready');
      await tab.clock.runFor(5_000);
      await tab.waitForTimeout(50);
      expect(service.asked).toHaveLength(1);
    },
  );
});
