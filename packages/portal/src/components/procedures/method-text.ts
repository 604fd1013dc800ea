import type { Fee, Stated, TimeLimit } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';
import { strings, wordFor, type Language } from '../../i18n/index.ts';
import { whyNone } from '../shared/stated.ts';
import { formatWhen } from '../shared/words.ts';

const cases = (values: string[], language: Language): string => {
  const { words } = strings(language);
  const different = [...new Set(values)];
  return different.length < 2
    ? (different[0] ?? '')
    : `${different.join(` ${words.or} `)}, ${words.dependsOnCase}`;
};

const decimal = (amount: number, language: Language) =>
  Number.isInteger(amount)
    ? formatNumber(amount, language)
    : String(amount).replace('.', language === 'vi' ? ',' : '.');

/** `2.000 đồng hoặc 10 USD, tùy trường hợp`. An amount of 0 reads `0 đồng`: no other word is ours to say. */
export const feeText = (fees: Stated<Fee[]>, language: Language = 'vi'): string =>
  fees.value === null || fees.value.length === 0
    ? whyNone(fees.state, language)
    : cases(
        fees.value.map(
          ({ amount, currency }) =>
            `${decimal(amount, language)} ${currency === 'VND' ? strings(language).words.dong : currency}`,
        ),
        language,
      );

/** `25 ngày làm việc`. */
export const timeText = (limits: Stated<TimeLimit[]>, language: Language = 'vi'): string =>
  limits.value === null || limits.value.length === 0
    ? whyNone(limits.state, language)
    : cases(
        limits.value.map(
          ({ amount, unit }) =>
            `${decimal(amount, language)} ${wordFor(strings(language).words.units, unit)}`,
        ),
        language,
      );

/** `Cổng Dịch vụ công quốc gia, 20/07/2026`, or nothing when there is no value. */
export const sourceText = (stated: Stated<unknown>, language: Language = 'vi'): string | null => {
  if (stated.value === null || !('source' in stated)) return null;
  return stated.asOf === null
    ? stated.source
    : `${stated.source}, ${formatWhen(stated.asOf, language)}`;
};

/** The different sources of several values, in the order in which they come. */
export const sourcesOf = (
  values: readonly Stated<unknown>[],
  language: Language = 'vi',
): string[] => [
  ...new Set(values.map((value) => sourceText(value, language)).filter((text) => text !== null)),
];
