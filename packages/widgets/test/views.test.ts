import { describe, expect, it } from 'vitest';
import { apologyList } from '../../sdk/src/testing/fixtures/apologies.ts';
import { holidayList } from '../../sdk/src/testing/fixtures/calendar.ts';
import { dossiers, lookupResult } from '../../sdk/src/testing/fixtures/dossiers.ts';
import { procedure, procedureList } from '../../sdk/src/testing/fixtures/procedures.ts';
import { statistics } from '../../sdk/src/testing/fixtures/statistics.ts';
import { ward } from '../../sdk/src/testing/fixtures/ward.ts';
import { widgets, type WidgetName } from '../src/describe.ts';
import type { Drawing } from '../src/drawing.ts';
import { markupOf } from '../src/server/markup.ts';
import { draw, drawAnswer, type Call } from '../src/views/index.ts';

/** What the operations answer. */
const answers: Readonly<Record<string, unknown>> = {
  'statistics.get': statistics,
  'apologies.list': apologyList,
  'procedures.list': procedureList,
  'procedures.get': procedure,
  'dossiers.lookup': lookupResult,
  'calendar.holidays': holidayList,
  'ward.get': ward,
};
const call: Call = <Answer>(operation: string) => Promise.resolve(answers[operation] as Answer);
const asked = {
  given: { code: '1.001193' },
  now: Date.parse('2025-07-11T10:00+07:00'),
  maySend: true,
};
const markup = ({ view }: Drawing): string =>
  view.map((each) => markupOf(each, { endpoint: 'https://portal.example', level: '3' })).join('');

describe.each(widgets.map(({ name }) => name))('%s', (name: WidgetName) => {
  it.each([
    ['vi', /[ạảãâăđêôơư]/],
    ['en', /\b(the|of|a|on|and)\b/i],
  ] as const)(
    'is drawn in %s with what a tree may hold, and survives its way as JSON',
    async (lang, words) => {
      const drawing = await draw(name, lang, call, asked);
      expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing);
      expect(markup(drawing)).toMatch(words);
      expect(markup(drawing)).toContain('<h3 part="heading">');
      expect(markup(drawing)).not.toMatch(/undefined|NaN|Invalid|\[object/);
    },
  );
});

it('the answer to a look-up leads to the letter of apology and names its new date', async () => {
  const { detail } = dossiers.find((one) => one.detail.apology)!;
  const late: Call = <Answer>() => Promise.resolve({ ...lookupResult, detail } as Answer);
  const drawn = markup(await drawAnswer('lookup', 'en', late, {}));
  expect(drawn).toContain('https://portal.example/en/xin-loi/11/TXL-UBND');
  expect(drawn).toContain('Letter of apology 11/TXL-UBND');
  expect(drawn).toContain('→ 15/07/2025');
});

it('the answer to a look-up is drawn beside the form, in which nothing of it stands', async () => {
  for (const [lang, words] of [
    ['vi', 'Đang giải quyết'],
    ['en', 'In progress'],
  ] as const) {
    const { data, view } = await drawAnswer('lookup', lang, call, {});
    expect(data).toBeNull();
    const [, form, answer] = view;
    expect(JSON.stringify(form)).not.toContain(words);
    expect(JSON.stringify(answer)).toContain(words);
  }
});

it.each(['javascript:alert(1)', 'zalo.example/x', 'ftp://x'])(
  'an address that no page should follow (%s) is shown as text, and the rest stays',
  async (value) => {
    const { centre } = ward;
    const odd = {
      ...ward,
      centre: { ...centre, zalo: { ...centre.zalo, state: 'published', value } },
    };
    const drawing = await draw(
      'contact',
      'vi',
      <Answer>(operation: string) =>
        operation === 'ward.get' ? Promise.resolve(odd as Answer) : call(operation),
      asked,
    );
    expect(markup(drawing)).toContain('<dd><a>Nhắn tin</a></dd>');
    expect(markup(drawing)).toContain('Địa chỉ');
  },
);
