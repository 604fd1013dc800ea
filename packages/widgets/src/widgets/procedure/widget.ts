import type { Fee, Procedure, Stated, TimeLimit } from '@motcua/sdk';
import { procedureCode } from '../../patterns.ts';
import type { Child, Pen } from '../../pen/pen.ts';
import { wardPath } from '../../transport/request.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';
import { words } from './words.ts';

/** What of a text is in the language of the pen. */
const both = ({ say }: Pen, text: { vi: string; en: string }) => say(text.vi, text.en);

const methods = (pen: Pen, procedure: Procedure): Child[] => {
  const { make, say, count } = pen;
  const word = (key: string) => say(...(words[key] ?? [key, key]));
  /** Each different value once; none is never “free”. */
  const several = <T>({ state, value }: Stated<T[]>, show: (value: T) => string) =>
    value?.length
      ? [...new Set(value.map(show))].join(say(' hoặc ', ' or '))
      : word(words[state] ? state : 'not-published');
  const fee = ({ amount, currency }: Fee) =>
    `${count(amount)} ${currency === 'VND' ? say('đồng', 'VND') : currency}`;
  const limit = ({ amount, unit }: TimeLimit) => `${count(amount)} ${word(unit)}`;
  return [
    make(
      'table',
      null,
      procedure.methods.map(({ channel, timeLimits, fees }) =>
        make(
          'tr',
          null,
          make('th', { scope: 'row' }, word(channel)),
          make('td', null, `${say('Thời hạn', 'Time')}: ${several(timeLimits, limit)}`),
          make('td', null, `${say('Phí, lệ phí', 'Fee')}: ${several(fees, fee)}`),
        ),
      ),
    ),
    procedure.localRules.map(({ text, textEn }) => make('p', null, say(text, textEn))),
  ];
};

/** One procedure: papers, time, fee. */
export const procedure: Widget<Procedure> = {
  own: { code: procedureCode },
  required: ['code'],
  style,
  reserve,
  ask: (settings, get) => get(wardPath(settings, `/procedures/${settings.own['code']}`)),
  view: (pen, data) => {
    const { make, say } = pen;
    const { code, title, purpose, guide, officialUrl } = data;
    return [
      pen.heading(title),
      purpose && make('p', null, both(pen, purpose)),
      guide && [
        make('p', null, make('b', null, say('Mang theo', 'Bring'))),
        make(
          'ul',
          { class: 'papers' },
          guide.bring.map((paper) =>
            make(
              'li',
              null,
              paper.when && `${both(pen, paper.when)}: `,
              both(pen, paper),
              paper.as && words[paper.as] ? ` (${say(...words[paper.as]!)})` : null,
              paper.lookUp && make('small', null, both(pen, paper.lookUp)),
            ),
          ),
        ),
      ],
      guide?.complete
        ? null
        : make(
            'p',
            null,
            say('Danh sách đủ: xem trang chính thức.', 'The full list: see the official page.'),
          ),
      methods(pen, data),
      make(
        'p',
        null,
        say(
          'Ông/bà được từ chối nộp giấy tờ chưa công bố.',
          'You may refuse any paper that is not published.',
        ),
      ),
      officialUrl.value === null
        ? null
        : make(
            'p',
            null,
            make('a', { href: officialUrl.value }, say('Trang chính thức', 'Official page')),
          ),
      pen.foot(null, `/thu-tuc/${code}`, say('Xem đầy đủ, in', 'All of it, print')),
    ];
  },
};
