import { expect, it } from 'vitest';
import { procedure } from '../../../sdk/src/testing/fixtures/procedures.ts';
import { statistics } from '../../../sdk/src/testing/fixtures/statistics.ts';
import { service, stand, tab } from './one-element.ts';
import { drawing, inState, openSite } from './stage.ts';

const figures = 'motcua-statistics';
const answers: Readonly<Record<string, unknown>> = {
  'statistics.get': statistics,
  'procedures.get': procedure,
};
const element = (tag = figures, more = '') => {
  service.answer = drawing((operation) => answers[operation]);
  return `<${tag} endpoint="${service.url}" ward="11411" ${more}></${tag}>`;
};
/** A value of the computed style of what is in the element. */
const styleOf = (selector: string, name: string) =>
  tab
    .locator(selector)
    .first()
    .evaluate((node, each) => getComputedStyle(node).getPropertyValue(each), name);

it('is hidden where what is around it is, and lets a click through where that does', async () => {
  await stand(`<div id="around" style="visibility:hidden;pointer-events:none">${element()}</div>`);
  await inState(tab, figures, 'ready');
  expect(await tab.getByText('Tiếp nhận').first().isVisible()).toBe(false);
  expect(await styleOf(`${figures} a`, 'pointer-events')).toBe('none');
  await tab.evaluate(() => document.getElementById('around')!.removeAttribute('style'));
  expect(await tab.getByText('Tiếp nhận').first().isVisible()).toBe(true);
  expect(await styleOf(`${figures} a`, 'pointer-events')).toBe('auto');
});

it('a table looks as the text beside it on a page in quirks mode', async () => {
  const quirks = await openSite(
    () =>
      `<html lang="vi"><meta charset="utf-8"><script src="/w/all.js" defer></script><body style="font:italic 22px serif;color:#123456">${element(figures, 'theme="dark"')}</body></html>`,
  );
  await tab.goto(quirks.url);
  await inState(tab, figures, 'ready');
  expect(await tab.evaluate(() => document.compatMode)).toBe('BackCompat');
  for (const name of ['color', 'font-size', 'font-family', 'font-style', 'font-weight'])
    for (const cell of ['td', 'th'])
      expect(await styleOf(`${figures} ${cell}`, name), `${cell} ${name}`).toBe(
        await styleOf(`${figures} [part=widget] p`, name),
      );
  await quirks.close();
});

/** Words of those parts of the element that stand in two lines. */
const broken = (selector: string) =>
  tab.locator(selector).evaluateAll((parts) =>
    parts.flatMap((part) =>
      [...part.childNodes]
        .filter((node) => node instanceof Text)
        .flatMap((text) =>
          [...text.data.matchAll(/\S+/g)]
            .filter(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
            })
            .map(([word]) => word),
        ),
    ),
  );

it.each([
  [figures, 'live="off"', 'td'],
  ['motcua-procedure', 'code="1.001193"', 'th'],
])(
  '%s breaks no number and no word of its table at 320 px and 200 %% text',
  async (tag, more, parts) => {
    await tab.setViewportSize({ width: 320, height: 900 });
    await stand(`<style>body{font-size:200%;margin:8px}</style>${element(tag, more)}`);
    await inState(tab, tag, 'ready');
    expect(await tab.locator(`${tag} ${parts}`).count()).toBeGreaterThan(1);
    expect(await broken(`${tag} ${parts}`)).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
