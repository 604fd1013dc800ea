import type { ApologyList, Rate } from '@motcua/sdk';
import { endOfDate } from '@motcua/sdk/calendar';
import { endsEarly } from '@motcua/sdk/figures';
import { count, date, heading, link, make, paragraph, say, type Child } from '../../pen/pen.ts';
import { periodFoot, periodHead, share } from '../../pen/period.ts';
import type { View } from '../../views/view.ts';

const states: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  owed: ['Còn nợ thư xin lỗi', 'A letter is owed'],
  published: ['Đã xin lỗi', 'Apologised'],
  kept: ['Đã xin lỗi, giữ lời hẹn mới', 'Apologised, new promise kept'],
  broken: ['Đã xin lỗi, lại trễ hẹn mới', 'Apologised, new promise broken'],
  lapsed: ['Đã xin lỗi, hồ sơ đã rút hoặc dừng', 'Apologised, dossier withdrawn or stopped'],
};

const rate = (name: string, of: Rate): Child =>
  of.denominator ? make('small', null, `${name}: ${share(of)}: ${of.rule}`) : null;

/** The letters of a month, and those that are owed. */
export const apologiesView: View<ApologyList> = {
  ask: (call, { given: { period, limit = '5' } }) =>
    call('apologies.list', { query: { period, limit } }),
  draw: (data, { now }) => {
    const { items, late, dossiers, owed, figures, period, asOf } = data;
    // Where the data stop within the period, what is said of its dossiers holds only up to then.
    const stopped =
      asOf !== null && endsEarly(Date.parse(asOf), Math.min(endOfDate(period.to), now));
    const among = `${say('trong', 'among')} ${count(dossiers)} ${say('hồ sơ', 'dossiers')}.`;
    return [
      heading(say('Xin lỗi khi trễ hẹn', 'Apologies for lateness')),
      periodHead(data),
      dossiers === null
        ? paragraph(say('Chưa có số liệu của kỳ này.', 'No data for this period yet.'), 'bad')
        : late
          ? paragraph(
              `${count(late)} ${say('hồ sơ trễ hẹn, còn nợ thư', 'late, letters owed')} ${count(owed)}, ${among}`,
              'bad',
            )
          : paragraph(
              stopped
                ? `${say(`Đến ngày ${date(asOf)}, không có hồ sơ nào trễ hẹn`, `Up to ${date(asOf)} none was late`)} ${among}`
                : `${say('Không có hồ sơ nào trễ hẹn', 'None was late')} ${among}`,
              stopped ? '' : 'good',
            ),
      stopped &&
        dossiers !== null &&
        paragraph(
          say(
            `Số liệu dừng ở ngày ${date(asOf)}. Sau đó chưa biết gì thêm.`,
            `The data end on ${date(asOf)}. Nothing is known after that.`,
          ),
        ),
      figures && [
        rate(say('Có thư trước hẹn', 'Letters in time'), figures.lettersInTime),
        rate(say('Giữ lời hẹn mới', 'New promises kept'), figures.promisesKept),
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
              `${say(...(states[state] ?? [state, state]))}. ${say('Hẹn', 'Promised')} ${date(originalDue)}`,
              newDue && ` → ${date(newDue)}`,
              number && [' ', link(`/xin-loi/${encodeURIComponent(number)}`, number, { number })],
            ),
          ),
        ),
      ),
      periodFoot(data, '/xin-loi'),
    ];
  },
};
