import { describe, expect, it } from 'vitest';
import { apologyList as apologies } from '../../../sdk/src/testing/fixtures/apologies.ts';
import { holidayList } from '../../../sdk/src/testing/fixtures/calendar.ts';
import { problem } from '../../../sdk/src/testing/fixtures/problem.ts';
import { procedure, procedureList } from '../../../sdk/src/testing/fixtures/procedures.ts';
import { statistics } from '../../../sdk/src/testing/fixtures/statistics.ts';
import { ward } from '../../../sdk/src/testing/fixtures/ward.ts';
import {
  service,
  site,
  tab,
  watched,
  tag,
  open,
  text,
  fallback,
  told,
  stand,
  stopClock,
  windUntil,
} from './one-element.ts';
import { version } from '../../package.json';
import { drawing, inState, json, shown } from './stage.ts';

describe('events', () => {
  it('a page that prevents them shows what it likes: the load, the choice, the failure', async () => {
    service.answer = drawing(() => ({
      ...apologies,
      total: 1,
      items: [{ ...apologies.items[0], number: '12/TXL', state: 'published' }],
    }));
    await tab.addInitScript(() => {
      document.addEventListener('motcua-select', (event) => {
        event.preventDefault();
        Object.assign(globalThis, {
          chosen: event.detail,
          composed: event.composedPath()[0] !== event.target,
        });
      });
    });
    await open();
    await inState(tab, tag, 'ready');
    await tab.getByRole('link', { name: '12/TXL' }).click();
    expect(await tab.evaluate(() => (globalThis as unknown as { chosen: unknown }).chosen)).toEqual(
      { number: '12/TXL' },
    );
    expect(tab.url()).toBe(`${site.url}/`);
    await tab.evaluate((name) => {
      document.addEventListener('motcua-load', (event) => event.preventDefault());
      document.addEventListener('motcua-error', (event) => event.preventDefault());
      document.body.append(document.querySelector(name)!.cloneNode(true));
      document.querySelector(name)!.remove();
    }, tag);
    await inState(tab, tag, 'ready');
    expect((await text()).trim()).toBe('');
    expect(await fallback()).toBe(true);
    await tab.evaluate((name) => document.querySelector(name)!.setAttribute('limit', 'x'), tag);
    await inState(tab, tag, 'error');
    expect((await text()).trim()).toBe('');
  });
});

describe('what a portal says may look different after a while', () => {
  const figures = 'motcua-statistics';
  const next = {
    ...statistics,
    revision: statistics.revision + 1,
    asOf: '2025-07-12T08:00:00+07:00',
  };

  it('is asked for anew: figures move, what is the same stays untouched, and it ends with the node', async () => {
    service.answer = drawing(() => statistics);
    const loads = await told('motcua-load');
    await stopClock();
    await stand(`<${figures} endpoint="${service.url}" ward="11411"></${figures}>`);
    await inState(tab, figures, 'ready');
    const table = await tab.locator(`${figures} table`).elementHandle();
    await tab.clock.runFor(14_000);
    expect(service.asked).toHaveLength(1);
    await tab.clock.runFor(2_000);
    await expect.poll(() => service.asked.length).toBe(2);
    await tab.waitForTimeout(50);
    expect(await table!.evaluate((node) => node.isConnected)).toBe(true);
    expect(await loads()).toHaveLength(1);
    service.answer = drawing(() => next);
    await windUntil(async () => (await shown(tab, figures)).includes('08:00 12/07/2025'));
    expect(await loads()).toMatchObject([{ data: statistics }, { data: next }]);
    await tab.evaluate((name) => document.querySelector(name)!.remove(), figures);
    await tab.clock.runFor(180_000);
    expect(service.asked).toHaveLength(3);
  });

  it('says nothing while it looks, keeps what it showed when that fails, and asks once a minute then', async () => {
    service.answer = drawing(() => statistics);
    const errors = await told('motcua-error');
    await stopClock();
    await stand(`<${figures} endpoint="${service.url}" ward="11411"></${figures}>`);
    await inState(tab, figures, 'ready');
    const before = await shown(tab, figures);
    service.answer = () => {};
    await tab.clock.runFor(16_000);
    await expect.poll(() => service.asked.length).toBe(2);
    await tab.clock.runFor(7_000);
    expect(await shown(tab, figures)).toBe(before);
    service.answer = json(problem, 503);
    await tab.clock.runFor(24_000);
    await inState(tab, figures, 'error');
    expect(await shown(tab, figures)).toContain(before.trim());
    for (let asked = 2; asked < 5; asked += 1) {
      await tab.clock.runFor(55_000);
      expect(service.asked).toHaveLength(asked);
      await tab.clock.runFor(5_000);
      await expect.poll(async () => (await errors()).length).toBe(asked);
      expect(service.asked).toHaveLength(asked + 1);
    }
    service.answer = drawing(() => statistics);
    await tab.clock.runFor(61_000);
    await inState(tab, figures, 'ready');
    expect(await shown(tab, figures)).toBe(before);
  });

  it('is asked for once where the page does not want it live', async () => {
    service.answer = drawing(() => statistics);
    await stopClock();
    await stand(`<${figures} endpoint="${service.url}" ward="11411" live="off"></${figures}>`);
    await inState(tab, figures, 'ready');
    await tab.clock.runFor(600_000);
    expect(service.asked).toHaveLength(1);
  });

  it('is not asked for while nobody sees the page', async () => {
    service.answer = drawing(() => statistics);
    await stopClock();
    await tab.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { get: () => 'away' in window });
    });
    await stand(`<${figures} endpoint="${service.url}" ward="11411"></${figures}>`);
    await inState(tab, figures, 'ready');
    await tab.evaluate(() => Object.assign(window, { away: true }));
    await tab.clock.runFor(300_000);
    expect(service.asked).toHaveLength(1);
    await tab.evaluate(() => Reflect.deleteProperty(window, 'away'));
    await windUntil(() => service.asked.length === 2);
  });
});

describe('an element', () => {
  it('a thousand times in and out leave no timer, no listener, no request', async () => {
    let open = 0;
    const answers: Readonly<Record<string, unknown>> = {
      'statistics.get': statistics,
      'apologies.list': apologies,
      'procedures.list': procedureList,
      'procedures.get': procedure,
      'calendar.holidays': holidayList,
      'ward.get': ward,
    };
    const answer = drawing((operation) => answers[operation]);
    service.answer = async (request, response) => {
      open += 1;
      response.once('close', () => (open -= 1));
      await answer(request, response);
    };
    await tab.addInitScript(() => {
      const timers = new Set<unknown>();
      const [set, clear] = [setTimeout, clearTimeout];
      Object.assign(globalThis, {
        timers,
        setTimeout: (work: () => void, time: number) => {
          const id = set(() => {
            timers.delete(id);
            work();
          }, time);
          timers.add(id);
          return id;
        },
        clearTimeout: (id: number) => {
          timers.delete(id);
          clear(id);
        },
        listeners: 0,
      });
      const page = globalThis as unknown as { listeners: number };
      const add = window.addEventListener.bind(window);
      window.addEventListener = ((
        type: string,
        listener: () => void,
        options?: AddEventListenerOptions,
      ) => {
        if (type !== 'online') return add(type, listener, options);
        page.listeners += 1;
        options?.signal?.addEventListener('abort', () => (page.listeners -= 1));
        add(type, listener, options);
      }) as typeof window.addEventListener;
    });
    await stand('');
    await tab.waitForFunction(() => customElements.get('motcua-contact'));
    await tab.evaluate(async (endpoint) => {
      const tags = ['statistics', 'contact', 'procedures', 'lookup', 'procedure', 'apologies'];
      for (let turn = 0; turn < 1_000; turn += 1) {
        const element = document.createElement(`motcua-${tags[turn % tags.length]}`);
        element.setAttribute('endpoint', endpoint);
        element.setAttribute('ward', '11411');
        element.setAttribute(
          turn % 6 === 4 ? 'code' : 'theme',
          turn % 6 === 4 ? '1.001193' : 'auto',
        );
        document.body.append(element);
        if (turn % 25 === 0) await new Promise((done) => requestAnimationFrame(done));
        element.remove();
        if (turn % 2) {
          document.body.append(element);
          element.remove();
        }
      }
    }, service.url);
    const left = () =>
      tab.evaluate(() => {
        const { timers, listeners } = globalThis as unknown as {
          timers: Set<unknown>;
          listeners: number;
        };
        return [timers.size, listeners];
      });
    await expect.poll(left).toEqual([0, 0]);
    await expect.poll(() => open).toBe(0);
  });
});

it('of two versions the first stays, and one warning says so', async () => {
  await tab.addInitScript(() => {
    for (const name of ['contact', 'apologies'])
      customElements.define(
        `motcua-${name}`,
        class extends HTMLElement {
          static version = '9.9.9';
        },
      );
  });
  await open();
  await tab.waitForFunction(() => customElements.get('motcua-lookup'));
  expect(watched.warnings).toHaveLength(1);
  expect(watched.warnings[0]).toContain(`9.9.9 stays; remove ${version}`);
  expect(watched.errors).toEqual([]);
});
