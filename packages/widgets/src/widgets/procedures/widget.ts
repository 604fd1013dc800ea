import type { ProcedureList } from '@motcua/sdk';
import { few, words } from '../../patterns.ts';
import {
  address,
  count,
  given,
  heading,
  link,
  make,
  paragraph,
  say,
  type Child,
} from '../../pen/pen.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

/** What was found, in lines with a link each. */
export const foundView = ({ items, total, elsewhere }: ProcedureList, query: string): Child[] => [
  paragraph(
    elsewhere
      ? `${say(elsewhere.why.vi, elsewhere.why.en)} ${say(elsewhere.office.vi, elsewhere.office.en)}`
      : total
        ? `${count(total)} ${say('thủ tục', 'procedures')}`
        : say('Chưa tìm thấy. Ông/bà thử ít chữ hơn.', 'Nothing found. Try fewer words.'),
  ),
  make(
    'ul',
    null,
    items.map(({ code, title, purpose }) =>
      make(
        'li',
        null,
        link(`/thu-tuc/${code}`, title, { code, title }),
        purpose && make('small', null, say(purpose.vi, purpose.en)),
      ),
    ),
  ),
  total > items.length &&
    link(`/thu-tuc?q=${encodeURIComponent(query)}`, say('Xem tất cả', 'See all')),
];

/** A box to search in and what was found. The form leads to the portal where nobody listens to it. */
export const procedures: Widget<ProcedureList> = {
  own: { query: words, field: words, limit: few },
  style,
  reserve,
  ask: (get, { query = '', field = '', limit = '5' }) =>
    get(
      `procedures?limit=${limit}&q=${encodeURIComponent(query)}&field=${encodeURIComponent(field)}`,
    ),
  view: (list) => [
    heading(say('Tìm thủ tục', 'Find a procedure')),
    make(
      'form',
      { role: 'search', action: address('/thu-tuc') },
      make(
        'label',
        null,
        say('Việc cần làm, tên hoặc mã', 'What you need, a title or a code'),
        make('input', { name: 'q', type: 'search', maxlength: '200', value: given('query') }),
      ),
      make('button', null, say('Tìm', 'Search')),
    ),
    make('div', { class: 'found', role: 'status' }, foundView(list, given('query'))),
  ],
};
