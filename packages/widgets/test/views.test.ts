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
  const drawn = markup(await drawAnswer('lookup', 'en', late, {}, asked.now));
  expect(drawn).toContain('https://portal.example/en/xin-loi/11/TXL-UBND');
  expect(drawn).toContain('Letter of apology 11/TXL-UBND');
  expect(drawn).toContain('→ 15/07/2025');
});

it('the answer to a look-up is drawn beside the form, in which nothing of it stands', async () => {
  for (const [lang, words] of [
    ['vi', 'Đang giải quyết'],
    ['en', 'In progress'],
  ] as const) {
    const { data, view } = await drawAnswer('lookup', lang, call, {}, asked.now);
    expect(data).toBeNull();
    const [, form, answer] = view;
    expect(JSON.stringify(form)).not.toContain(words);
    expect(JSON.stringify(answer)).toContain(words);
  }
});

describe('data that stopped long ago', () => {
  const later = Date.parse('2026-11-20T10:00+07:00');
  const asOf = '2025-07-11T23:59:59+07:00';
  const none = { ...apologyList, items: [], total: 0, late: 0, owed: 0, asOf };
  const apologies = (list: object, now: number, lang: 'vi' | 'en' = 'vi') =>
    draw('apologies', lang, <Answer>() => Promise.resolve(list as Answer), { ...asked, now }).then(
      markup,
    );

  it('say no good news of the days after them', async () => {
    const html = await apologies(none, later);
    expect(html).toContain('Đến ngày 11/07/2025, không có hồ sơ nào trễ hẹn');
    expect(html).toContain('Số liệu dừng ở ngày 11/07/2025.');
    expect(html).not.toContain('class="good"');
    expect(await apologies(none, later, 'en')).toContain('Up to 11/07/2025 none was late');
    // Of what is owed they say how far that goes.
    const owed = { ...none, total: 2, late: 2, owed: 1 };
    expect(await apologies(owed, later)).toContain('Số liệu dừng ở ngày 11/07/2025.');
  });

  it.each([
    ['fresh', none, Date.parse('2025-07-12T10:00+07:00')],
    ['of the whole period', { ...none, asOf: `${apologyList.period.to}T23:59:59+07:00` }, later],
  ])('are told from data that are %s', async (_, list, now) => {
    const html = await apologies(list, now);
    expect(html).toContain('class="good"');
    expect(html).not.toContain('Số liệu dừng');
  });

  it('do not make a due date that has passed since one in force', async () => {
    const answer = async (lang: 'vi' | 'en', now: number) =>
      markup(await drawAnswer('lookup', lang, call, {}, now));
    const passed =
      /Ngày hẹn này đã qua, nhưng số liệu mới đến \d\d:\d\d \d\d\/07\/2025\. Ông\/bà gọi/;
    expect(await answer('vi', later)).toMatch(passed);
    expect(await answer('en', later)).toContain('This date has passed, but the data only reach to');
    expect(await answer('vi', asked.now)).not.toMatch(passed);
  });
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
