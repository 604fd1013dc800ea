import type { FigureName, Figures, Rate, Rates, Statistics } from '@motcua/sdk';
import { count, heading, make, paragraph, say, type Child } from '../../pen/pen.ts';
import { periodFoot, periodHead, share } from '../../pen/period.ts';
import type { View } from '../../views/view.ts';

/** What became of the dossiers of a period, in the order of the bar. Their sum is all of them. */
const fates: readonly (readonly [figure: FigureName, look: string, vi: string, en: string])[] = [
  ['resolvedEarly', 'good', 'Giải quyết trước hạn', 'Resolved early'],
  ['resolvedOnDue', 'good pale', 'Giải quyết đúng hạn', 'Resolved on the due date'],
  ['resolvedLate', 'bad', 'Giải quyết quá hạn', 'Resolved late'],
  ['inProgressInTerm', 'pale', 'Đang giải quyết, còn hạn', 'In progress, in term'],
  ['inProgressOverdue', 'bad pale', 'Đang giải quyết, quá hạn', 'In progress, overdue'],
];

/** What stands in words beside it; a reader of screens is told nothing of it. */
const drawing = (
  className: string,
  all: number,
  ...rects: [look: string, x: number, width: number][]
) => {
  const part = (of: number) => `${+((100 * of) / all).toFixed(3)}%`;
  return make(
    'svg',
    { class: className, role: 'none' },
    rects.map(([look, x, width]) =>
      make('rect', { class: look, x: part(x), width: part(width), height: '100%' }),
    ),
  );
};

const counted = (figures: Figures, rates: Rates): Child => {
  const { carriedOver, received, resolved, inProgress } = figures;
  const all = carriedOver + received;
  const ofAll = say('cả kỳ', 'of all');
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
  let x = 0;
  return [
    make(
      'dl',
      null,
      key(say('Tiếp nhận', 'Received'), received, rates.onlineShare, say('trực tuyến', 'online')),
      key(say('Đã giải quyết', 'Resolved'), resolved, rates.resolvedShare, ofAll),
      key(say('Đang giải quyết', 'In progress'), inProgress, rates.inProgressShare, ofAll),
    ),
    drawing(
      'bar',
      all || 1,
      ...fates.map(([figure, look]): [string, number, number] => {
        x += figures[figure];
        return [look, x - figures[figure], figures[figure]];
      }),
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
          make('th', { scope: 'row' }, drawing('', 1, [look, 0, 1]), say(vi, en)),
          make('td', null, count(figures[figure])),
        ),
      ),
    ),
    paragraph(
      `${say('Trước và đúng hạn', 'Not late')}: ${share(rates.onTimeShare)} ${say('đã giải quyết, kể cả rút', 'of the resolved, withdrawn included')}`,
    ),
  ];
};

/** Seconds between two looks at figures that change. */
const every = 15;

/** The figures of a month. */
export const statisticsView: View<Statistics> = {
  ask: (call, { given: { period } }) => call('statistics.get', { query: { period } }),
  next: (_, { given: { live } }) => (live === 'off' ? 0 : every),
  draw: (data) => {
    const { state, outOfSync, figures, rates } = data;
    return [
      heading(say('Số liệu giải quyết hồ sơ', 'Dossiers in figures')),
      periodHead(data),
      figures && rates
        ? counted(figures, rates)
        : paragraph(say('Chưa có số liệu của kỳ này.', 'No data for this period yet.'), 'bad'),
      state === 'before-data' &&
        paragraph(say('Kỳ này chưa có sổ.', 'Before the first record.'), 'bad'),
      outOfSync && paragraph(say('Sổ chậm cập nhật.', 'The records lag behind.'), 'bad'),
      periodFoot(data, '/thong-ke'),
    ];
  },
};
