import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apologyList as apologies } from '../../../sdk/src/testing/fixtures/apologies.ts';
import { holidayList } from '../../../sdk/src/testing/fixtures/calendar.ts';
import { problem } from '../../../sdk/src/testing/fixtures/problem.ts';
import { procedure, procedureList } from '../../../sdk/src/testing/fixtures/procedures.ts';
import { statistics } from '../../../sdk/src/testing/fixtures/statistics.ts';
import { ward } from '../../../sdk/src/testing/fixtures/ward.ts';
import {
  drawing,
  inState,
  json,
  launchBrowser,
  openService,
  openSite,
  shown,
  watch,
  type Service,
  type Site,
  type Watched,
} from './stage.ts';

let browser: Browser;
let service: Service;
let site: Site;
let tab: Page;
let watched: Watched;
let body = '';

beforeAll(async () => {
  browser = await launchBrowser();
  site = await openSite(
    () =>
      `<!doctype html><html lang="vi"><meta charset="utf-8"><script src="/w/all.js" defer></script><body>${body}</body></html>`,
  );
});
afterAll(() => Promise.all([browser.close(), site.close()]));
beforeEach(async () => {
  service = await openService(drawing(() => apologies));
  watched = await watch(browser);
  tab = watched.page;
});
afterEach(() => Promise.all([tab.close(), service.close()]));

const tag = 'motcua-apologies';
const open = (attributes = '', path = service.url) => {
  body = `<${tag} endpoint="${path}" ward="11411" ${attributes}><a href="/x">liên kết của trang</a></${tag}>`;
  return tab.goto(site.url);
};
const text = () => shown(tab, tag);
const fallback = () => tab.getByText('liên kết của trang').isVisible();
/** What the page was told, in order. */
const told = async (name: string) => {
  await tab.addInitScript((type) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener(type, (event) => seen.push((event as CustomEvent).detail));
  }, name);
  return () =>
    tab.evaluate(() => (globalThis as unknown as { seen: Record<string, unknown>[] }).seen);
};

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
    expect(await text()).toMatch(wait ? /Tự thử lại: \d\d:\d\d/ : /^(?!.*Tự thử lại)/s);
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
    await tab.clock.install();
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

it('shows nothing of an answer that holds what it may not: no script, no style, no foreign frame', async () => {
  const right = ['p', {}, 'Phần đúng'];
  const wrong = [
    ['script', {}, 'window.ran = 1'],
    ['iframe', {}],
    ['style', {}, '* { color: red }'],
    ['img', {}],
    ['slot', {}],
    ['motcua-contact', {}],
    ['p', { onclick: 'window.ran = 1' }, 'x'],
    ['p', { style: 'position: fixed' }],
    ['p', { id: 'x' }],
    ['input', { src: '/x', type: 'image' }],
    ['input', { formaction: '/x' }],
    ['a', { href: 'javascript:window.ran=1' }],
    ['a', { href: ' javascript:window.ran=1' }],
    ['a', { href: 'data:text/html,x' }],
    ['a', { href: '' }],
    ['form', { action: 'javascript:window.ran=1' }],
    ['a', { href: null }],
    ['p', {}, undefined],
    ['p', {}, 7],
    ['p', {}, ['ul', {}, ['li', {}, {}]]],
    ['div', {}, ['svg', {}, ['use', {}]]],
    [],
    {},
    null,
  ];
  body = '';
  await tab.goto(site.url);
  await tab.waitForFunction((name) => customElements.get(name), tag);
  for (const each of wrong) {
    service.answer = json({ data: null, view: [right, each] });
    const kinds = await tab.evaluate(
      ([name, endpoint]) =>
        new Promise((done) => {
          const element = document.createElement(name!);
          element.setAttribute('endpoint', endpoint!);
          element.setAttribute('ward', '11411');
          for (const type of ['load', 'error'])
            element.addEventListener(`motcua-${type}`, (event) =>
              done([type, (event as CustomEvent).detail.kind]),
            );
          document.body.replaceChildren(element);
        }),
      [tag, service.url],
    );
    expect([each, kinds]).toEqual([each, ['error', 'malformed']]);
    expect(await text()).not.toContain('Phần đúng');
  }
  expect(await tab.evaluate(() => 'ran' in window)).toBe(false);
});

it('keeps links to the portal that it asks, wherever a page of another base puts it', async () => {
  service.answer = json({
    data: null,
    view: [
      ['a', { href: '/trung-tam' }, 'một'],
      ['a', { href: '//evil.example/x' }, 'hai'],
      ['a', { href: 'https://dichvucong.gov.vn/' }, 'ba'],
    ],
  });
  await open('', `${service.url}/cong`);
  await inState(tab, tag, 'ready');
  const links = tab.locator(`${tag} div a`);
  expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
    `${service.url}/cong/trung-tam`,
    `${service.url}/cong//evil.example/x`,
    'https://dichvucong.gov.vn/',
  ]);
});

describe('while it fails', () => {
  it('asks once a minute, whatever the page does: refreshes, moves, changes', async () => {
    await tab.clock.install();
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

describe('attributes', () => {
  it.each([
    ['perod="2025-07"', 'perod → period'],
    ['wrd="1"', 'wrd → ward'],
    ['foo="1"', 'foo → ?'],
    ['period="2025-13"', 'period = 2025-13'],
    ['theme="black"', 'theme = black'],
    ['heading-level="7"', 'heading-level = 7'],
    ['lang="fr"', 'lang = fr'],
    ['limit="21"', 'limit = 21'],
    ['limit="0"', 'limit = 0'],
  ])(
    'a wrong one is named, with the nearest, and nothing is asked: %s',
    async (attributes, words) => {
      await open(attributes);
      await inState(tab, tag, 'error');
      expect(await text()).toContain(words);
      expect(watched.warnings.join()).toContain(words);
      expect(await fallback()).toBe(true);
      expect(service.asked).toEqual([]);
    },
  );

  it.each(['ward', 'endpoint'])('a missing %s is named', async (name) => {
    await open();
    await inState(tab, tag, 'ready');
    await tab.evaluate(
      ([which, each]) => document.querySelector(which!)!.removeAttribute(each!),
      [tag, name],
    );
    await inState(tab, tag, 'error');
    expect(await text()).toContain(name);
  });

  it.each([
    'endpoint="ftp://x"',
    'endpoint="x"',
    'endpoint="http://a:99999"',
    'endpoint="javascript:alert(1)"',
  ])('is no address: %s', async (attribute) => {
    body = `<${tag} ward="11411" ${attribute}></${tag}>`;
    await tab.goto(site.url);
    await inState(tab, tag, 'error');
    expect(await text()).toContain('endpoint');
  });

  it('all are observed: each change asks anew, those of others are none of its business', async () => {
    await open('class="x" id="y" data-z="1" style="color:red" v-cloak x:bind="1" aria-label="z"');
    await inState(tab, tag, 'ready');
    const change = async (name: string, value: string) => {
      await tab.evaluate(
        ([which, each, text]) => document.querySelector(which!)!.setAttribute(each!, text!),
        [tag, name, value],
      );
      await tab.waitForTimeout(80);
    };
    await change('class', 'other');
    await change('data-z', '2');
    expect(service.asked).toHaveLength(1);
    await change('period', '2025-06');
    await change('limit', '7');
    expect(service.asked.map(({ path }) => path).slice(1)).toEqual([
      '/api/v1/wards/11411/views/apologies?period=2025-06',
      '/api/v1/wards/11411/views/apologies?period=2025-06&limit=7',
    ]);
    await change('heading-level', '4');
    await expect.poll(() => tab.locator(`${tag} h4`).count()).toBe(1);
    await change('endpoint', `${service.url}/cong/`);
    expect(service.asked.at(-1)!.path).toMatch(/^\/cong\/api\/v1\//);
    await change('lang', 'en');
    await expect.poll(text).toContain('Apologies');
    await change('perriod', '1');
    await inState(tab, tag, 'error');
  });
});

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
    await tab.clock.install();
    body = `<${figures} endpoint="${service.url}" ward="11411"></${figures}>`;
    await tab.goto(site.url);
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
    await tab.clock.runFor(16_000);
    await expect.poll(() => shown(tab, figures)).toContain('08:00 12/07/2025');
    expect(await loads()).toMatchObject([{ data: statistics }, { data: next }]);
    await tab.evaluate((name) => document.querySelector(name)!.remove(), figures);
    await tab.clock.runFor(180_000);
    expect(service.asked).toHaveLength(3);
  });

  it('says nothing while it looks, keeps what it showed when that fails, and asks once a minute then', async () => {
    service.answer = drawing(() => statistics);
    await tab.clock.install();
    body = `<${figures} endpoint="${service.url}" ward="11411"></${figures}>`;
    await tab.goto(site.url);
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
      await expect.poll(() => service.asked.length).toBe(asked + 1);
      await inState(tab, figures, 'error');
    }
    service.answer = drawing(() => statistics);
    await tab.clock.runFor(61_000);
    await inState(tab, figures, 'ready');
    expect(await shown(tab, figures)).toBe(before);
  });

  it('is asked for once where the page does not want it live', async () => {
    service.answer = drawing(() => statistics);
    await tab.clock.install();
    body = `<${figures} endpoint="${service.url}" ward="11411" live="off"></${figures}>`;
    await tab.goto(site.url);
    await inState(tab, figures, 'ready');
    await tab.clock.runFor(600_000);
    expect(service.asked).toHaveLength(1);
  });

  it('is not asked for while nobody sees the page', async () => {
    service.answer = drawing(() => statistics);
    await tab.clock.install();
    await tab.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { get: () => 'away' in window });
    });
    body = `<${figures} endpoint="${service.url}" ward="11411"></${figures}>`;
    await tab.goto(site.url);
    await inState(tab, figures, 'ready');
    await tab.evaluate(() => Object.assign(window, { away: true }));
    await tab.clock.runFor(300_000);
    expect(service.asked).toHaveLength(1);
    await tab.evaluate(() => Reflect.deleteProperty(window, 'away'));
    await tab.clock.runFor(16_000);
    await expect.poll(() => service.asked.length).toBe(2);
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
    body = '';
    await tab.goto(site.url);
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
  expect(watched.warnings[0]).toMatch(/9\.9\.9 stays; 0\.1\.0/);
  expect(watched.errors).toEqual([]);
});
