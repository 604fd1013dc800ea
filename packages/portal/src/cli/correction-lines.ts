import { formatMonth, formatNumber } from '@motcua/sdk/text';
import { strings } from '../i18n/index.ts';
import type { Change, CorrectedMonth } from '../store/closing.ts';
import type { Language } from './language.ts';

const changesText = (changes: Change[], language: Language): string => {
  const { names } = strings(language).figures;
  const { closed, compare } = strings(language).statistics;
  if (changes.length === 0) return closed.noTotals;
  if (changes.every(({ is }) => is === null)) return closed.untold;
  const count = (value: number | null) =>
    value === null ? compare.noData : formatNumber(value, language);
  return changes
    .map(({ figure, was, is }) => closed.change(names[figure], count(was), count(is)))
    .join('; ');
};

/** Which closed months a write corrects, and how: the portal shows it to everybody. */
export const correctionLines = (
  corrections: CorrectedMonth[],
  { dryRun, language }: { dryRun: boolean; language: Language },
): string[] => {
  if (corrections.length === 0) return [];
  const vi = language === 'vi';
  const heads = {
    vi: dryRun
      ? 'Sẽ đính chính công khai số liệu của tháng đã khóa sổ:'
      : 'Đã đính chính công khai số liệu của tháng đã khóa sổ:',
    en: dryRun
      ? 'Closed months would be corrected in public:'
      : 'Closed months were corrected in public:',
  };
  return [
    `  ${heads[language]}`,
    ...corrections.map(({ month, number, changes }) => {
      const what = `${formatMonth(month, language)}, ${vi ? 'đính chính số' : 'correction'} ${formatNumber(number, language)}`;
      return `    ${what}: ${changesText(changes, language)}`;
    }),
  ];
};
