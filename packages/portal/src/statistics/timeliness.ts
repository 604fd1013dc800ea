import { rateOf } from '@motcua/sdk/figures';
import { formatNumber } from '@motcua/sdk/text';
import type { Timeliness } from '@motcua/sdk';
import type { Count } from '../store/store.ts';
import type { Language } from './source-label.ts';

const words = {
  official: {
    vi: 'Cách đếm của bộ chỉ số (QĐ 766/QĐ-TTg): tính mọi hồ sơ của kỳ theo hạn đang có hiệu lực; hồ sơ đang giải quyết còn trong hạn, bị từ chối, dừng xử lý và do công dân rút cũng là đúng hạn.',
    en: 'As the index counts (QĐ 766/QĐ-TTg): every dossier of the period by the due date in force; those in progress and in term, refused, stopped and withdrawn are on time too.',
  },
  lived: {
    vi: 'Như người dân trải qua: chỉ tính hồ sơ đã có kết quả, theo ngày hẹn đầu tiên, kể cả thời gian bổ sung giấy tờ.',
    en: 'As citizens experience it: only dossiers that ended with a result, by the first promise, time for more papers included.',
  },
} as const;

const rescheduledRule = {
  vi: 'rescheduled / (carriedOver + received); rescheduled: ngày hẹn dời muộn hơn, theo sổ, giữa các lần nạp sổ hoặc theo thư đã công bố',
  en: 'rescheduled / (carriedOver + received); rescheduled: moved later in the register, between imports or by letter',
} as const;

type Part = { count: number; vi: string; en: string };

const listOf = (parts: Part[], language: Language): string =>
  parts
    .filter(({ count }) => count > 0)
    .map((part) => `${formatNumber(part.count, language)} ${part[language]}`)
    .join(', ');

/** Which dossiers make the two ways differ, with their numbers. */
const differenceOf = ({ figures, course }: Count, language: Language): string => {
  const onTimeOnly = listOf(
    [
      { count: figures.inProgressInTerm, vi: 'đang giải quyết còn trong hạn', en: 'in progress' },
      { count: figures.withdrawn, vi: 'công dân rút', en: 'withdrawn' },
      { count: figures.stopped, vi: 'dừng xử lý', en: 'stopped' },
      { count: figures.refused, vi: 'bị từ chối', en: 'refused' },
    ],
    language,
  );
  const moved = course.laterThanPromised - course.lateWithResult;
  const { inProgressOverdue: overdue } = figures;
  const told = (value: number) => formatNumber(value, language);
  const vi = [
    onTimeOnly && `Cách thứ nhất tính thêm là đúng hạn: ${onTimeOnly}.`,
    overdue > 0 && `Cách thứ hai chưa tính ${told(overdue)} hồ sơ quá hạn chưa có kết quả.`,
    moved > 0 && `${told(moved)} hồ sơ kịp hạn đã dời nhưng trễ so với hẹn đầu tiên.`,
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  const en = [
    onTimeOnly && `The first also counts as on time: ${onTimeOnly}.`,
    overdue > 0 && `The second leaves out ${told(overdue)} overdue without a result.`,
    moved > 0 && `${told(moved)} kept a moved due date but not the first promise.`,
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  if (vi.length === 0) {
    return language === 'vi'
      ? 'Kỳ này hai cách đếm cùng một số hồ sơ.'
      : 'In this period both count the same dossiers.';
  }
  return (language === 'vi' ? vi : en).join(' ');
};

/** The official count and the citizens' side by side; `byLetter`: moved by a letter, not in the register. */
export const timelinessOf = (count: Count, byLetter: number, language: Language): Timeliness => {
  const { figures, course } = count;
  const all = figures.carriedOver + figures.received;
  const everything = all + figures.refused;
  const results = figures.resolved - figures.withdrawn - figures.stopped;
  return {
    official: {
      ...rateOf(
        everything - figures.inProgressOverdue - course.lateWithResult,
        everything,
        '(carriedOver + received + refused − inProgressOverdue − lateWithResult) / (carriedOver + received + refused)',
      ),
      words: words.official[language],
    },
    lived: {
      ...rateOf(
        results - course.laterThanPromised,
        results,
        '(resolved − withdrawn − stopped − laterThanPromised) / (resolved − withdrawn − stopped)',
      ),
      words: words.lived[language],
    },
    difference: differenceOf(count, language),
    supplemented: rateOf(course.supplemented, all, 'supplemented / (carriedOver + received)'),
    rescheduled: rateOf(course.rescheduled + byLetter, all, rescheduledRule[language]),
  };
};
