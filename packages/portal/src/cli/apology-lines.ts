import { formatDate, formatInstant, formatNumber } from '@motcua/sdk/text';
import { toInstantText } from '@motcua/sdk/calendar';
import type { Apology } from '@motcua/sdk';
import type { Work, WorkList } from '../apologies/duties.ts';
import type { Step } from '../apologies/step.ts';
import type { Language, Text } from './language.ts';

const states: Record<Work['state'], Text> = {
  owed: { vi: 'ĐÃ TRỄ, CÒN NỢ THƯ', en: 'LATE, LETTER OWED' },
  'apology-due': { vi: 'nếu sẽ trễ: GỬI THƯ NGAY', en: 'if it will be late: LETTER DUE NOW' },
  'expected-late': { vi: 'sắp đến hạn', en: 'due soon' },
  drafted: { vi: 'đã soạn, chờ ký', en: 'drafted, to be signed' },
  signed: { vi: 'đã ký, chờ công bố', en: 'signed, to be published' },
  published: { vi: 'đã công bố', en: 'published' },
  kept: { vi: 'giữ đúng lời hẹn, chờ ghi nhận', en: 'promise kept, to be settled' },
  broken: { vi: 'LẠI TRỄ HẸN MỚI, chờ ghi nhận', en: 'PROMISE BROKEN, to be settled' },
  lapsed: { vi: 'hồ sơ đã rút hoặc dừng', en: 'dossier withdrawn or stopped' },
};

const late = (days: number, vi: boolean): string =>
  days === 0
    ? ''
    : vi
      ? `, trễ ${formatNumber(days)} ngày`
      : `, ${formatNumber(days, 'en')} day${days === 1 ? '' : 's'} late`;

const workLine = (work: Work, language: Language): string => {
  const vi = language === 'vi';
  const date = (value: string) => formatDate(value, language);
  const parts = [
    states[work.state][language],
    work.dossier,
    `${vi ? 'hẹn' : 'promised'} ${date(work.promised)}${late(work.daysLate, vi)}`,
  ];
  if (work.letterBy !== null && work.state !== 'owed') {
    parts.push(`${vi ? 'thư chậm nhất' : 'letter by'} ${date(work.letterBy)}`);
  }
  if (work.id !== null) parts.push(`${vi ? 'thư' : 'letter'} [${work.id}]`);
  if (work.number !== null) parts.push(`${vi ? 'số' : 'no.'} ${work.number}`);
  if (work.newDue !== null) parts.push(`${vi ? 'hẹn lại' : 'new date'} ${date(work.newDue)}`);
  return parts.join('\t');
};

export const workLines = ({ asOf, period, items }: WorkList, language: Language): string[] => {
  const vi = language === 'vi';
  if (asOf === null) {
    return [
      vi
        ? 'Kho chưa có dữ liệu. Mời nạp sổ theo dõi hồ sơ: motcua import.'
        : "The store is empty. Take a register in with 'motcua import'.",
    ];
  }
  const at = formatInstant(toInstantText(asOf), language);
  const date = (value: string) => formatDate(value, language);
  return [
    vi
      ? `Theo dữ liệu đến ${at}. Danh sách này có mã hồ sơ: chỉ dùng trong Trung tâm.`
      : `By the data up to ${at}. This list names dossiers: for the staff alone.`,
    ...(period === null
      ? []
      : [
          vi
            ? `Hồ sơ trễ của kỳ ${date(period.from)} – ${date(period.to)}; bỏ --period để xem mọi hồ sơ còn nợ thư.`
            : `Late dossiers of ${date(period.from)} – ${date(period.to)}; without --period all that are owed a letter.`,
        ]),
    ...(items.length === 0
      ? [vi ? '✓ Không có thư nào phải gửi.' : '✓ No letter is due.']
      : items.map((work) => workLine(work, language))),
  ];
};

const done: Record<string, Text> = {
  drafted: { vi: 'đã soạn, chờ ký', en: 'is drafted and waits to be signed' },
  signed: { vi: 'đã ký, chờ công bố', en: 'is signed and waits to be published' },
  published: { vi: 'đã công bố', en: 'is published' },
  kept: { vi: 'lời hẹn mới đã được giữ', en: 'the new promise was kept' },
  broken: { vi: 'lời hẹn mới đã không được giữ', en: 'the new promise was broken' },
  lapsed: {
    vi: 'hồ sơ đã rút hoặc dừng nên không còn lời hẹn; đã công bố',
    en: 'has no promise left, as its dossier was withdrawn or stopped; it is published',
  },
};

/** What a step made of a letter. */
export interface StepOutcome {
  id: number;
  changed: boolean;
  dryRun: boolean;
  /** What of a draft that was there is another now. */
  changes: NonNullable<Step['changes']>;
  /** Taken away: in the state that it had. */
  dropped: boolean;
  apology: Apology;
}

const parts: Record<StepOutcome['changes'][number], Text> = {
  reason: { vi: 'lý do', en: 'reason' },
  explanation: { vi: 'lời giải thích', en: 'explanation' },
  newDue: { vi: 'ngày hẹn mới', en: 'new date' },
  unit: { vi: 'đơn vị chịu trách nhiệm', en: 'responsible unit' },
  promisedAt: { vi: 'ngày hẹn trong sổ', en: 'due date of the register' },
};

const stepWords = (
  { dropped, changes, apology: { state } }: StepOutcome,
  language: Language,
): string => {
  const vi = language === 'vi';
  if (dropped) return vi ? 'đã bỏ; nhật ký còn ghi' : 'is dropped; the log keeps that it was there';
  if (changes.length > 0) {
    const names = changes.map((name) => parts[name][language]).join(', ');
    return vi
      ? `dự thảo đã đổi: ${names}; phần còn lại giữ nguyên`
      : `draft changed: ${names}; the rest stays`;
  }
  return done[state]?.[language] ?? state;
};

/** What the form has a line for and the register does not tell. */
const noUnit: Record<string, Text> = {
  drafted: {
    vi: 'Thư chưa ghi đơn vị chịu trách nhiệm, vì sổ không ghi. Mời soạn lại với --unit "…" trước khi ký.',
    en: 'The letter names no responsible unit, as the register has none. Draft it again with --unit "…" before signing.',
  },
  signed: {
    vi: 'Thư không ghi đơn vị chịu trách nhiệm: mời điền tay trên bản giấy; trên trang ghi “Chưa công bố”.',
    en: 'The letter names no responsible unit: fill it in by hand on paper; its page says “Not published”.',
  },
};

const next: Record<string, (id: number) => Text> = {
  drafted: (id) => ({
    vi: `Việc tiếp theo: motcua apology sign ${id} --number … --office …`,
    en: `Next: motcua apology sign ${id} --number … --office …`,
  }),
  signed: (id) => ({
    vi: `Việc tiếp theo: motcua apology publish ${id}`,
    en: `Next: motcua apology publish ${id}`,
  }),
};

export const stepLines = (outcome: StepOutcome, language: Language): string[] => {
  const { id, changed, dryRun, dropped, apology } = outcome;
  const vi = language === 'vi';
  const number = apology.number === null ? '' : ` ${vi ? 'số' : 'no.'} ${apology.number}`;
  const note = dryRun
    ? vi
      ? ' (XEM TRƯỚC, chưa ghi gì)'
      : ' (DRY RUN, nothing was written)'
    : changed
      ? ''
      : vi
        ? ' từ trước; không có gì thay đổi'
        : ' since before; nothing was changed';
  const head = `✓ ${vi ? 'Thư' : 'Letter'} [${id}]${number}: ${stepWords(outcome, language)}${note}`;
  if (dropped) return [head];
  const missing = apology.unit === null ? noUnit[apology.state]?.[language] : undefined;
  const follow = dryRun ? undefined : next[apology.state]?.(id)[language];
  return [
    head,
    ...[missing, follow].filter((line) => line !== undefined).map((line) => `  ${line}`),
  ];
};
