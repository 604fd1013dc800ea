import type { Fee, Stated, TimeLimit } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';
import { strings, wordFor } from '../../i18n/index.ts';
import { whyNone } from '../shared/stated.ts';
import { formatWhen } from '../shared/words.ts';

const { words } = strings('vi');

const cases = (values: string[]): string => {
  const different = [...new Set(values)];
  return different.length < 2
    ? (different[0] ?? '')
    : `${different.join(` ${words.or} `)}, ${words.dependsOnCase}`;
};

const decimal = (amount: number) =>
  Number.isInteger(amount) ? formatNumber(amount) : String(amount).replace('.', ',');

/** `2.000 đồng hoặc 10 USD, tùy trường hợp`. An amount of 0 reads `0 đồng`: no other word is ours to say. */
export const feeText = (fees: Stated<Fee[]>): string =>
  fees.value === null || fees.value.length === 0
    ? whyNone(fees.state)
    : cases(
        fees.value.map(
          ({ amount, currency }) =>
            `${decimal(amount)} ${currency === 'VND' ? words.dong : currency}`,
        ),
      );

/** `25 ngày làm việc`. */
export const timeText = (limits: Stated<TimeLimit[]>): string =>
  limits.value === null || limits.value.length === 0
    ? whyNone(limits.state)
    : cases(
        limits.value.map(({ amount, unit }) => `${decimal(amount)} ${wordFor(words.units, unit)}`),
      );

/** `Cổng Dịch vụ công quốc gia, 20/07/2026`, or nothing when there is no value. */
export const sourceText = (stated: Stated<unknown>): string | null => {
  if (stated.value === null || !('source' in stated)) return null;
  return stated.asOf === null ? stated.source : `${stated.source}, ${formatWhen(stated.asOf)}`;
};

/** The different sources of several values, in the order in which they come. */
export const sourcesOf = (values: readonly Stated<unknown>[]): string[] => [
  ...new Set(values.map(sourceText).filter((text) => text !== null)),
];
