import { describe, expect, it } from 'vitest';
import { answerBelow, htmlBelow, subPathOf, withoutSubPath } from '../../src/server/sub-path.ts';

describe('a portal below another site', () => {
  it('takes its place from its own address', () => {
    expect(subPathOf(null)).toBe('');
    expect(subPathOf('https://a.example/')).toBe('');
    expect(subPathOf('https://a.example/motcua/')).toBe('/motcua');
    expect(subPathOf('https://a.example/dich-vu/motcua')).toBe('/dich-vu/motcua');
  });

  it('answers what is below its path and nothing else', () => {
    const below = (url: string) => withoutSubPath(url, '/motcua');
    expect(below('/motcua')).toBe('/');
    expect(below('/motcua?a=1')).toBe('/?a=1');
    expect(below('/motcua/thu-tuc?q=/')).toBe('/thu-tuc?q=/');
    for (const url of ['/', '/thu-tuc', '/motcuax', '/Motcua/', '//motcua/']) {
      expect(below(url)).toBeNull();
    }
  });

  it('moves the addresses of a page, and no word of its text or of what somebody typed', () => {
    const page = [
      '<a href="/thu-tuc">/thu-tuc</a>',
      '<a href="//other.example/">x</a><a href="https://other.example/">x</a><a href="#noi-dung">x</a>',
      '<form action="/tra-cuu" method="post"><input value="a > b / &#34; href=&#34;/x&#34;" data-suggest="/api/v1"></form>',
      '<img srcset="/a.png 1x, /b.png 2x" src="/a.png">',
      '<code>href="/thong-ke"</code>',
    ];
    expect(htmlBelow(page.join('\n'), '/motcua').split('\n')).toEqual([
      '<a href="/motcua/thu-tuc">/thu-tuc</a>',
      page[1],
      '<form action="/motcua/tra-cuu" method="post"><input value="a > b / &#34; href=&#34;/x&#34;" data-suggest="/motcua/api/v1"></form>',
      '<img srcset="/motcua/a.png 1x, /motcua/b.png 2x" src="/motcua/a.png">',
      page[4],
    ]);
    expect(htmlBelow(page.join('\n'), '')).toBe(page.join('\n'));
  });

  it('moves a redirect, and leaves files as they are', async () => {
    const redirect = new Response(null, { status: 302, headers: { Location: '/thu-tuc' } });
    const moved = await answerBelow(redirect, '/motcua');
    expect([moved.status, moved.headers.get('Location')]).toEqual([302, '/motcua/thu-tuc']);
    const csv = new Response('<a href="/x">', { headers: { 'Content-Type': 'text/csv' } });
    expect(await (await answerBelow(csv, '/motcua')).text()).toBe('<a href="/x">');
  });
});
