import type { FigureName, Figures, Rate, Statistics } from '@motcua/sdk';
import { month, onOff } from '../../patterns.ts';
import type { Child, Pen } from '../../pen/pen.ts';
import { wardPath } from '../../transport/request.ts';
import type { Widget } from '../../widget.ts';
import { reserve, style } from './style.ts';

/** What became of the dossiers of a period, in the order of the bar. Their sum is all of them. */
const fates: readonly (readonly [figure: FigureName, look: string, vi: string, en: string])[] = [
  ['resolvedEarly', 'good', 'Giải quyết trước hạn', 'Resolved early'],
  ['resolvedOnDue', 'good pale', 'Giải quyết đúng hạn', 'Resolved on the due date'],
  ['resolvedLate', 'bad', 'Giải quyết quá hạn', 'Resolved late'],
  ['inProgressInTerm', 'pale', 'Đang giải quyết, còn hạn', 'In progress, in term'],
  ['inProgressOverdue', 'bad pale', 'Đang giải quyết, quá hạn', 'In progress, overdue'],
];

const drawing = ({ make }: Pen, name: string, width: number, ...rects: Child[]) =>
  make(
    'svg',
    { class: name, viewBox: `0 0 ${width} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    rects,
  );

const counted = (pen: Pen, figures: Figures, rates: Statistics['rates']): Child => {
  const { make, say, count, share } = pen;
  const { carriedOver, received, resolved, inProgress } = figures;
  const all = carriedOver + received;
  const rect = (look: string, x: number, width: number) =>
    make('rect', { class: look, x: `${x}`, width: `${width}`, height: '1' });
  const key = (name: string, value: number, rate: Rate, rule: string) =>
    make(
      'div',
      null,
      make('dt', null, name),
      make(
        'dd',
        null,
        make('b', null, count(value)),
        make('small', null, `${share(rate)} ${rule}`),
      ),
    );
  const ofAll = say('trên cả kỳ', 'of all');
  const { onlineShare, resolvedShare, inProgressShare, onTimeShare } = rates!;
  let x = 0;
  return [
    make(
      'dl',
      null,
      key(say('Tiếp nhận', 'Received'), received, onlineShare, say('trực tuyến', 'online')),
      key(say('Đã giải quyết', 'Resolved'), resolved, resolvedShare, ofAll),
      key(say('Đang giải quyết', 'In progress'), inProgress, inProgressShare, ofAll),
    ),
    drawing(
      pen,
      'bar',
      all || 1,
      fates.map(([figure, look]) =>
        rect(look, (x += figures[figure]) - figures[figure], figures[figure]),
      ),
    ),
    make(
      'table',
      null,
      make(
        'caption',
        null,
        `${say('Cả kỳ', 'All')}: ${count(all)} = ${count(carriedOver)} ${say('chuyển sang', 'carried over')} + ${count(received)} ${say('tiếp nhận', 'received')}`,
      ),
      fates.map(([figure, look, vi, en]) =>
        make(
          'tr',
          null,
          make('th', { scope: 'row' }, drawing(pen, '', 1, rect(look, 0, 1)), say(vi, en)),
          make('td', null, count(figures[figure])),
        ),
      ),
    ),
    make(
      'p',
      null,
      `${say('Trước và đúng hạn', 'Not late')}: ${share(onTimeShare)} ${say('hồ sơ đã giải quyết, kể cả rút', 'of the resolved, withdrawn included')}`,
    ),
  ];
};

/** The figures of a month. The live stream tells of the same data. */
export const statistics: Widget<Statistics> = {
  own: { period: month, live: onOff },
  style,
  reserve,
  ask: (settings, get) =>
    get(wardPath(settings, '/statistics', { period: settings.own['period'] })),
  view: (pen, data) => {
    const { say, make } = pen;
    const { state, outOfSync, figures, rates } = data;
    const warn = (vi: string, en: string) => make('p', { class: 'bad' }, say(vi, en));
    return [
      pen.heading(say('Số liệu giải quyết hồ sơ', 'Dossiers in figures')),
      pen.period(data),
      figures
        ? counted(pen, figures, rates)
        : warn('Chưa có số liệu của kỳ này.', 'No data for this period yet.'),
      state === 'before-data' && warn('Kỳ này chưa có sổ.', 'Before the first record.'),
      outOfSync && warn('Sổ chậm cập nhật.', 'The records lag behind.'),
      pen.foot(data, '/thong-ke', say('Xem đầy đủ', 'All figures')),
    ];
  },
};
