import type { ProcedureList } from '@motcua/sdk';
import { address, count, heading, link, make, paragraph, say, type Child } from '../../pen/pen.ts';
import type { View } from '../../views/view.ts';

/** What was found, in lines with a link each. */
const foundView = ({ items, total, elsewhere }: ProcedureList, query: string): Child[] => [
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

/** What somebody typed, if only nothing; else what the page asks for. */
const queryOf = ({ q, query }: Readonly<Record<string, string | undefined>>): string =>
  (q ?? query ?? '').trim();

/** A box to search in and what was found. The form leads to the portal where nobody listens to it. */
export const proceduresView: View<ProcedureList> = {
  more: { q: /^.{0,200}$/ },
  ask: (call, { given: { field, limit = '5', ...words } }) =>
    call('procedures.list', { query: { q: queryOf(words), field, limit } }),
  draw: (list, { given }) => [
    heading(say('Tìm thủ tục', 'Find a procedure')),
    make(
      'form',
      { role: 'search', action: address('/thu-tuc') },
      make(
        'label',
        null,
        say('Việc cần làm, tên hoặc mã', 'What you need, a title or a code'),
        make('input', { name: 'q', type: 'search', maxlength: '200', value: queryOf(given) }),
      ),
      make('button', null, say('Tìm', 'Search')),
    ),
    make('div', { role: 'status' }, foundView(list, queryOf(given))),
  ],
};
