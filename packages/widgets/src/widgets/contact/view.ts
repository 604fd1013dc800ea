import type { HolidayList, Stated, Ward } from '@motcua/sdk';
import type { LoadedData } from '../../events.ts';
import { date, foot, heading, local, make, say, type Child } from '../../pen/pen.ts';
import type { View } from '../../views/view.ts';
import { openingAt, secondsUntil } from './opening.ts';

/**
 * Seconds between two looks. At least so many, since an answer that is kept may be as old; at most so many,
 * although nothing is due to change: a computer may have slept.
 */
const [atLeast, atMost] = [30, 300];

type Contact = LoadedData['contact'];

/** Open or closed now; what is not known is said so. */
const openingView = ({ ward, holidays }: Contact, now: number): Child => {
  const opening = holidays && openingAt(now, ward.centre.hours, holidays);
  if (!opening)
    return say('Chưa rõ hôm nay có nghỉ không.', 'Whether today is a day off is not known.');
  const { open, change, today } = opening;
  return [
    make(
      'b',
      { class: open ? 'good' : 'bad' },
      open ? say('● Đang mở cửa', '● Open') : say('○ Đang đóng cửa', '○ Closed'),
    ),
    change &&
      `${open ? say(' đến ', ' until ') : say(', mở lúc ', ', opens ')}${change[0]} ${change[1] && date(change[1])}`,
    today ? `. ${say(today.name, today.nameEn)}` : null,
  ];
};

const line = (label: string, ...value: Child[]): Child => [
  make('dt', null, label),
  make('dd', null, value),
];

const stated = <T>({ state, value }: Stated<T>, show: (value: T) => Child): Child =>
  value === null
    ? say('chưa công bố', 'not published')
    : [show(value), state === 'sample' && say(' (mẫu)', ' (sample)')];

/** Where to go, whom to call, and whether somebody is there. */
export const contactView: View<Contact> = {
  ask: async (call, { now }) => ({
    ward: await call<Ward>('ward.get'),
    holidays: await call<HolidayList>('calendar.holidays', {
      query: { year: local(now).slice(0, 4) },
    }).catch(() => null),
  }),
  next: ({ ward, holidays }, { now }) => {
    const opening = holidays && openingAt(now, ward.centre.hours, holidays);
    const seconds = opening?.change ? secondsUntil(opening.change, now) : atMost;
    return Math.min(Math.max(seconds, atLeast), atMost);
  },
  draw: (data, { now }) => {
    const { name, nameEn, hotline, zalo, address, hours } = data.ward.centre;
    const days = say('T2 T3 T4 T5 T6 T7 CN', 'Mon Tue Wed Thu Fri Sat Sun').split(' ');
    return [
      heading(say(name, nameEn)),
      make('div', null, openingView(data, now)),
      make(
        'dl',
        null,
        line(
          say('Đường dây nóng', 'Hotline'),
          stated(hotline, (phone) => [
            make('a', { href: `tel:${phone.dial}` }, make('b', null, phone.display)),
            ` ${phone.hours}`,
          ]),
        ),
        line(
          'Zalo',
          stated(zalo, (href) => make('a', { href }, say('Nhắn tin', 'Write'))),
        ),
        line(
          say('Địa chỉ', 'Address'),
          stated(address, (text) => text),
        ),
        line(
          say('Giờ làm việc', 'Hours'),
          hours.map((each) =>
            make(
              'div',
              null,
              `${each.days.map((day) => days[day - 1]!).join(' ')}: ${each.opens}–${each.closes}`,
            ),
          ),
        ),
      ),
      foot('/trung-tam', say('Xem thêm', 'More')),
    ];
  },
};
