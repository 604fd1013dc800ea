import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderShadow } from '../src/server/index.ts';

let answer: unknown;
const asked: string[] = [];
const portal = createServer((request, response) => {
  asked.push(`${request.headers['accept-language']} ${request.url}`);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(answer));
});
let endpoint = '';
beforeAll(async () => {
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done));
  endpoint = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
});
afterAll(() => portal.close());

const render = (more: Record<string, string | number> = {}) =>
  renderShadow('apologies', { endpoint: `${endpoint}/`, ward: '11411', ...more }, { files: '/f' });

it('asks once for what works without a script, and prints it whole and escaped', async () => {
  answer = {
    data: null,
    view: [
      ['h', { part: 'heading' }, 'Xin lỗi <b> & "lời"'],
      ['a', { href: '/xin-loi/"1"', choice: { number: '1' } }, 'một'],
      ['svg', { role: 'none' }, ['rect', { width: '40%' }], ['rect', { x: '40%' }]],
      ['input', { name: 'q' }],
    ],
  };
  asked.length = 0;
  const shadow = await render({ limit: 3, 'heading-level': 4, lang: 'en', class: 'x' });
  expect(asked).toEqual(['en /api/v1/wards/11411/views/apologies?limit=3&still=on']);
  expect(shadow).toBe(
    '<template shadowrootmode="open"><link rel="stylesheet" href="/f/motcua-apologies.css">' +
      '<div part="widget"><div><div lang="en" dir="ltr">' +
      '<h4 part="heading">Xin lỗi &lt;b&gt; &amp; &quot;lời&quot;</h4>' +
      `<a href="${endpoint}/xin-loi/&quot;1&quot;">một</a><svg role="none"><rect width="40%"></rect><rect x="40%"></rect></svg><input name="q"></div></div></div></template>`,
  );
});

it.each([
  ['a script', [['script', {}, 'x']]],
  ['a listener', [['p', { onclick: 'x' }]]],
  ['an address that runs', [['a', { href: 'javascript:x' }, 'x']]],
  ['no view', undefined],
])('prints nothing of an answer that holds %s', async (_, view) => {
  answer = { data: null, view };
  expect(await render()).toBe('');
});

it('asks nobody where an attribute is wrong or missing', async () => {
  asked.length = 0;
  expect(await render({ limit: 99 })).toBe('');
  expect(await render({ ward: 'x' })).toBe('');
  expect(await render({ endpoint: 'x' })).toBe('');
  expect(await renderShadow('procedure', { endpoint, ward: '11411' }, { files: '/f' })).toBe('');
  expect(asked).toEqual([]);
});
