import type { Procedure, Stated } from '@motcua/sdk';
import { count, foot, heading, make, paragraph, say, type Child } from '../../pen/pen.ts';
import type { View } from '../../views/view.ts';
import { words } from './words.ts';

/** What of a text is in the language of the pen. */
const both = ({ vi, en }: { vi: string; en: string }): string => say(vi, en);

const word = (key: string): string => say(...(words[key] ?? [key, key]));

/** Each different value once; none is never “free”. */
const several = <T>(
  name: string,
  { state, value }: Stated<T[]>,
  show: (value: T) => string,
): Child =>
  make(
    'td',
    null,
    `${name}: ${
      value?.length
        ? [...new Set(value.map(show))].join(say(' hoặc ', ' or '))
        : word(words[state] ? state : 'not-published')
    }`,
  );

/** One procedure: papers, time, fee. */
export const procedureView: View<Procedure> = {
  ask: (call, { given: { code } }) => call('procedures.get', { params: { code } }),
  draw: ({ code, title, purpose, guide, methods, localRules, officialUrl }) => [
    heading(title),
    purpose && paragraph(both(purpose)),
    guide && [
      paragraph(`${say('Mang theo', 'Bring')}:`),
      make(
        'ul',
        null,
        guide.bring.map((paper) =>
          make(
            'li',
            null,
            paper.when && `${both(paper.when)}: `,
            both(paper),
            paper.as ? ` (${word(paper.as)})` : null,
            paper.lookUp && make('small', null, both(paper.lookUp)),
          ),
        ),
      ),
    ],
    guide?.complete
      ? null
      : paragraph(say('Danh sách đủ: xem trang chính thức.', 'Full list: see the official page.')),
    make(
      'table',
      null,
      methods.map(({ channel, timeLimits, fees }) =>
        make(
          'tr',
          null,
          make('th', { scope: 'row' }, word(channel)),
          several(
            say('Thời hạn', 'Time'),
            timeLimits,
            ({ amount, unit }) => `${count(amount)} ${word(unit)}`,
          ),
          several(
            say('Phí', 'Fee'),
            fees,
            ({ amount, currency }) => `${count(amount)} ${word(currency)}`,
          ),
        ),
      ),
    ),
    localRules.map(({ text, textEn }) => paragraph(say(text, textEn))),
    paragraph(
      say(
        'Ông/bà được từ chối nộp giấy tờ chưa công bố.',
        'You may refuse any paper that is not published.',
      ),
    ),
    officialUrl.value === null
      ? null
      : make('a', { href: officialUrl.value }, say('Trang chính thức', 'Official page')),
    foot(`/thu-tuc/${code}`, say('Xem đầy đủ, in', 'All of it, print')),
  ],
};
