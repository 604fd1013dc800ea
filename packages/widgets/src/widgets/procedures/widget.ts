import type { ProcedureList } from '@motcua/sdk';
import { few, words } from '../../patterns.ts';
import type { Child, Pen } from '../../pen/pen.ts';
import { wardPath } from '../../transport/request.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

/** What was found, in lines with a link each. */
export const foundView = (pen: Pen, list: ProcedureList, query: string): Child[] => {
  const { make, say, count, link } = pen;
  const { items, total, elsewhere } = list;
  return [
    make(
      'p',
      { role: 'status' },
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
      make(
        'p',
        null,
        link(`/thu-tuc?q=${encodeURIComponent(query)}`, say('Xem tất cả', 'See all')),
      ),
  ];
};

/** A box to search in and what was found. The form leads to the portal where nobody listens to it. */
export const procedures: Widget<ProcedureList> = {
  own: { query: words, field: words, limit: few },
  style,
  reserve,
  ask: (settings, get) => {
    const { query, field, limit = '5' } = settings.own;
    return get(wardPath(settings, '/procedures', { q: query, field, limit }));
  },
  view: (pen, list) => {
    const { make, say, endpoint, own } = pen;
    const query = own['query'] ?? '';
    return [
      pen.heading(say('Tìm thủ tục', 'Find a procedure')),
      make(
        'form',
        { role: 'search', action: `${endpoint}${say('', '/en')}/thu-tuc` },
        make(
          'label',
          null,
          say('Việc cần làm, tên hoặc mã', 'What you need, a title or a code'),
          make('input', {
            name: 'q',
            type: 'search',
            value: query,
            maxlength: '200',
            autocomplete: 'off',
          }),
        ),
        make('button', null, say('Tìm', 'Search')),
      ),
      make('div', { class: 'found' }, foundView(pen, list, query)),
    ];
  },
};
