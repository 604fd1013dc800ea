import type { LookupResult } from '@motcua/sdk';
import { dueStanding } from '@motcua/sdk/calendar';
import {
  date,
  foot,
  heading,
  link,
  make,
  paragraph,
  say,
  time,
  type Child,
} from '../../pen/pen.ts';
import type { View } from '../../views/view.ts';
import { states, unknownState } from './words.ts';

const when = (vi: string, en: string, at: string | null): Child =>
  at && make('div', null, `${say(vi, en)}: ${date(at)}`);

/** What may be told of a dossier. */
const answerView = ({ code, state, digits, detail, asOf }: LookupResult, now: number): Child[] => {
  const text = say(...(states[state] ?? unknownState));
  return [
    make('small', null, `${say('Hồ sơ', 'Dossier')} ${code}`),
    make('b', { class: text[0] === '!' ? 'bad' : '' }, text),
    digits === 'not-match' &&
      paragraph(say('Bốn số không khớp.', 'The digits do not match.'), 'bad'),
    digits === 'wait' &&
      paragraph(
        say('Sai bốn số nhiều lần, thử lại sau.', 'Too many wrong digits, try later.'),
        'bad',
      ),
    detail && [
      detail.overdue &&
        paragraph(
          say('Hồ sơ trễ hẹn. Phường xin lỗi ông/bà.', 'It is late. The ward apologises.'),
          'bad',
        ),
      detail.apology
        ? make(
            'p',
            null,
            link(
              detail.apology.page,
              `${say('Thư xin lỗi số', 'Letter of apology')} ${detail.apology.number}`,
            ),
            detail.apology.newDue && ` → ${date(detail.apology.newDue)}`,
          )
        : null,
      paragraph(detail.procedure.title),
      when('Tiếp nhận', 'Received', detail.receivedAt),
      when('Hẹn trả', 'Due', detail.dueAt),
      asOf &&
        dueStanding(detail, state, now) === 'passed-unseen' &&
        paragraph(
          say(
            `Ngày hẹn này đã qua, nhưng số liệu mới đến ${time(asOf)}. Ông/bà gọi đường dây nóng để hỏi hồ sơ đã xong chưa.`,
            `This date has passed, but the data only reach to ${time(asOf)}. Call the hotline to ask whether it is done.`,
          ),
          'bad',
        ),
      when('Giải quyết xong', 'Finished', detail.finishedAt),
      when('Trả kết quả', 'Handed over', detail.returnedAt),
    ],
    when('Số liệu đến', 'Data as of', asOf),
  ];
};

const title = () => heading(say('Tra cứu hồ sơ', 'Follow a dossier'));

const box = (label: string, more: Record<string, string>): Child =>
  make('label', null, label, make('input', { autocomplete: 'off', ...more }));

/** Two boxes and a place for the answer. */
const formView = (answer: Child[]): Child[] => [
  title(),
  make(
    'form',
    { method: 'post' },
    box(say('Mã hồ sơ trên giấy tiếp nhận', 'Code on your receipt'), {
      name: 'code',
      required: 'true',
      pattern: '.*\\S.*',
      maxlength: '60',
    }),
    box(say('4 số cuối điện thoại, nếu có', 'Last 4 digits of the phone, optional'), {
      name: 'phoneLast4',
      pattern: '\\d{4}',
      inputmode: 'numeric',
    }),
    make('button', null, say('Xem hồ sơ', 'Look up')),
  ),
  make('div', { role: 'status' }, answer),
];

/** What a page shows that the ward has not allowed to ask, and one that can send nothing. */
const linkView = (): Child[] => [
  title(),
  foot('/tra-cuu', say('Nhập mã trên cổng của phường', 'Type the code on the ward’s portal')),
];

/** Where a dossier is. Nobody but who looks is told: the data of its answers hold nothing. */
export const lookupView: View<boolean> = {
  ask: (_, { maySend, given: { still } }) => Promise.resolve(maySend && still !== 'on'),
  draw: (allowed) => (allowed ? formView([]) : linkView()),
  answer: async (call, typed, now) => {
    const result = await call<LookupResult>('dossiers.lookup', { body: typed });
    return () => formView(answerView(result, now));
  },
};
