import type { ApologyList, Rate } from '@motcua/sdk';
import { few, month } from '../../patterns.ts';
import type { Child, Pen } from '../../pen/pen.ts';
import { wardPath } from '../../transport/request.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

const states: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  owed: ['Còn nợ thư xin lỗi', 'A letter is owed'],
  published: ['Đã xin lỗi', 'Apologised'],
  kept: ['Đã xin lỗi, giữ lời hẹn mới', 'Apologised, new promise kept'],
  broken: ['Đã xin lỗi, lại trễ hẹn mới', 'Apologised, new promise broken'],
};

const counts = ({ make, say, count }: Pen, { total, dossiers, owed }: ApologyList): Child => {
  const all = count(dossiers);
  return make(
    'p',
    { class: total ? 'bad' : '' },
    make(
      'b',
      null,
      dossiers === null
        ? say('Chưa có số liệu của kỳ này.', 'No data for this period yet.')
        : total
          ? say(
              `${count(total)} trường hợp phải xin lỗi, còn nợ ${count(owed)}, trong ${all} hồ sơ.`,
              `${count(total)} apologies due, ${count(owed)} owed, among ${all} dossiers.`,
            )
          : say(
              `Không phải xin lỗi hồ sơ nào trong ${all} hồ sơ.`,
              `No apology is due among ${all} dossiers.`,
            ),
    ),
  );
};

/** The letters of a month, and those that are owed. */
export const apologies: Widget<ApologyList> = {
  own: { period: month, limit: few },
  style,
  reserve,
  ask: (settings, get) => {
    const { period, limit = '5' } = settings.own;
    return get(wardPath(settings, '/apologies', { period, limit }));
  },
  view: (pen, data) => {
    const { make, say, date, share, link } = pen;
    const { items, figures } = data;
    const rate = (vi: string, en: string, { denominator, ...rest }: Rate) =>
      denominator
        ? make('small', null, `${say(vi, en)}: ${share({ ...rest, denominator })}: ${rest.rule}`)
        : null;
    return [
      pen.heading(say('Xin lỗi khi trễ hẹn', 'Apologies for lateness')),
      pen.period(data),
      counts(pen, data),
      figures && [
        rate('Có thư trước hẹn', 'Letters in time', figures.lettersInTime),
        rate('Giữ lời hẹn mới', 'New promises kept', figures.promisesKept),
      ],
      make(
        'ul',
        null,
        items.map(({ number, state, procedure, originalDue, newDue }) =>
          make(
            'li',
            null,
            procedure.title,
            make(
              'small',
              null,
              make(
                'b',
                { class: state === 'kept' ? 'good' : 'bad' },
                say(...(states[state] ?? [state, state])),
              ),
              `. ${say('Hẹn', 'Promised')} ${date(originalDue)}`,
              newDue && ` → ${date(newDue)}`,
              number && [' ', link(`/xin-loi/${encodeURIComponent(number)}`, number, { number })],
            ),
          ),
        ),
      ),
      pen.foot(data, '/xin-loi', say('Xem tất cả', 'See all')),
    ];
  },
};
