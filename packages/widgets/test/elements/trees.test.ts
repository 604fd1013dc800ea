import { expect, it } from 'vitest';
import { service, tab, tag, open, text, stand } from './one-element.ts';
import { inState, json } from './stage.ts';

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
  await stand('');
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
