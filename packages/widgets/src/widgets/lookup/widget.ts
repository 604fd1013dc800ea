import type { LookupResult } from '@motcua/sdk';
import type { Child, Pen } from '../../pen/pen.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';
import { states, unknownState } from './words.ts';

/** What may be told of a dossier. */
export const answerView = (pen: Pen, { state, digits, detail, asOf }: LookupResult): Child[] => {
  const { make, say, date } = pen;
  const text = say(...(states[state] ?? unknownState));
  const line = (className: string, vi: string, en: string) =>
    make('p', { class: className }, say(vi, en));
  const when = (vi: string, en: string, at: string | null) =>
    at && make('div', null, `${say(vi, en)}: ${date(at)}`);
  return [
    make('p', { class: { '!': 'bad', '✓': 'good' }[text[0]!] ?? '' }, make('b', null, text)),
    digits === 'not-match' && line('bad', 'Bốn số không khớp.', 'The digits do not match.'),
    digits === 'wait' &&
      line('bad', 'Sai bốn số quá nhiều lần, thử lại sau.', 'Too many wrong digits, try later.'),
    detail && [
      detail.overdue &&
        line('bad', 'Hồ sơ trễ hẹn. Phường xin lỗi ông/bà.', 'It is late. The ward apologises.'),
      make('p', null, detail.procedure.title),
      when('Tiếp nhận', 'Received', detail.receivedAt),
      when('Hẹn trả', 'Due', detail.dueAt),
      when('Giải quyết xong', 'Finished', detail.finishedAt),
      when('Trả kết quả', 'Handed over', detail.returnedAt),
    ],
    asOf && make('small', null, `${say('Số liệu đến', 'Data as of')} ${date(asOf)}`),
  ];
};

const heading = (pen: Pen) => pen.heading(pen.say('Tra cứu hồ sơ', 'Follow a dossier'));

/** A form with two boxes and a place for the answer. Only a page that the ward allows gets it. */
export const formView = (pen: Pen): Child[] => {
  const { make, say } = pen;
  const box = (vi: string, en: string, more: Record<string, string>) =>
    make('label', null, say(vi, en), make('input', { autocomplete: 'off', ...more }));
  return [
    heading(pen),
    make(
      'form',
      null,
      box('Mã hồ sơ trên giấy tiếp nhận', 'Code on your receipt', {
        required: '',
        maxlength: '60',
      }),
      box('4 số cuối điện thoại, nếu có', 'Last 4 digits of the phone, optional', {
        pattern: '\\d{4}',
        inputmode: 'numeric',
      }),
      make('button', null, say('Xem hồ sơ', 'Look up')),
    ),
    make('div', { class: 'answer', role: 'status' }),
  ];
};

/** What a page that the ward has not allowed shows, and a server. */
export const lookup: Widget<null> = {
  own: {},
  style,
  reserve,
  ask: () => Promise.resolve(null),
  view: (pen) => [
    heading(pen),
    pen.foot(
      null,
      '/tra-cuu',
      pen.say('Nhập mã trên cổng của phường', 'Type the code on the ward’s portal'),
    ),
  ],
};
