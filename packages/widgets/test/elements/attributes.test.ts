import { describe, expect, it } from 'vitest';
import { service, tab, watched, tag, open, text, fallback, stand } from './one-element.ts';
import { inState } from './stage.ts';

describe('attributes', () => {
  it.each([
    ['perod="2025-07"', 'perod → period'],
    ['wrd="1"', 'wrd → ward'],
    ['foo="1"', 'foo → ?'],
    ['page_size="5"', 'page_size → ?'],
    ['max-items="5"', 'max-items → ?'],
    ['color-scheme="dark"', 'color-scheme → ?'],
    ['auto-refresh="on"', 'auto-refresh → ?'],
    ['state="ready"', 'state → ?'],
    ['refresh="5"', 'refresh → ?'],
    ['align="left"', 'align → ?'],
    ['wmode="x"', 'wmode → ?'],
    ['headinglevel="3"', 'headinglevel → heading-level'],
    ['end-point="/"', 'end-point → endpoint'],
    ['limits="3"', 'limits → limit'],
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
    await stand(`<${tag} ward="11411" ${attribute}></${tag}>`);
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

  it('what any element of HTML may have, and what frameworks leave, is none of its business', async () => {
    const names = [
      ...['accesskey', 'autocapitalize', 'autocorrect', 'autofocus', 'class', 'contenteditable'],
      ...['dir', 'draggable', 'enterkeyhint', 'exportparts', 'hidden', 'id', 'inert', 'inputmode'],
      ...['is', 'itemid', 'itemprop', 'itemref', 'itemscope', 'itemtype', 'name', 'nonce', 'part'],
      ...['popover', 'role', 'slot', 'spellcheck', 'style', 'tabindex', 'title', 'translate'],
      ...['xmlns', 'onclick', 'onfocus', 'aria-live', 'data-ward', 'v-cloak', 'x-data', '@click'],
      ...[':key', '_ngcontent-ab-c1', 'ng-version', 'wire:id', 'xml:lang', 'hx-get', 'data-v-1a2b'],
    ];
    // As in a browser that does not know the youngest of them.
    await tab.addInitScript(() => {
      const younger = ['autocapitalize', 'autocorrect', 'autofocus', 'inert', 'nonce', 'popover'];
      for (const { prototype } of [HTMLElement, Element])
        for (const name of [...younger, 'role', 'part', 'translate'])
          Reflect.deleteProperty(prototype, name);
    });
    await open(names.map((name) => `${name}=""`).join(' '));
    await expect.poll(() => service.asked.length).toBe(1);
    await inState(tab, tag, 'ready');
    expect(watched.warnings).toEqual([]);
  });

  it('an error is told once, whatever a page does when it is told', async () => {
    await tab.addInitScript(() => {
      Object.assign(globalThis, { times: 0 });
      document.addEventListener('motcua-error', ({ target }) => {
        const page = globalThis as unknown as { times: number };
        page.times += 1;
        // A page that is told for ever would hang here.
        if (page.times > 50) throw new Error('told for ever');
        const element = target as HTMLElement & { refresh(): Promise<void> };
        element.setAttribute('data-failed', String(page.times));
        void element.refresh();
      });
    });
    const times = () => tab.evaluate(() => (globalThis as unknown as { times: number }).times);
    await open('perod="2025-07"');
    await inState(tab, tag, 'error');
    await tab.waitForTimeout(100);
    expect(await times()).toBe(1);
    await tab.evaluate((name) => document.querySelector(name)!.setAttribute('perod', '1'), tag);
    await tab.waitForTimeout(50);
    expect(await times()).toBe(1);
    await tab.evaluate((name) => document.querySelector(name)!.setAttribute('limit', 'x'), tag);
    await tab.waitForTimeout(50);
    expect(await times()).toBe(1);
    await tab.evaluate((name) => document.querySelector(name)!.removeAttribute('perod'), tag);
    await expect.poll(times).toBe(2);
    expect(await text()).toContain('limit = x');
    expect(watched.errors).toEqual([]);
  });
});
