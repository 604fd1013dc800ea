import type { Fee, Stated, TimeLimit } from '@motcua/sdk';
import { formatNumber } from '@motcua/sdk/text';

const units: Readonly<Record<string, string>> = {
  hour: 'giờ làm việc',
  'working-day': 'ngày làm việc',
  day: 'ngày',
  month: 'tháng',
};

const textOfOne = (value: unknown): string => {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if ('unit' in value) {
    const { amount, unit } = value as TimeLimit;
    return `${formatNumber(amount)} ${units[unit] ?? unit}`;
  }
  const { amount, currency } = value as Fee;
  return `${formatNumber(amount)} ${currency === 'VND' ? 'đồng' : currency}`;
};

/** A value of the catalogue as people read it: `2.000 đồng; 10 USD`, `3 ngày làm việc`. */
export const valueText = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOfOne).join('; ') : textOfOne(value);

/** The same with its source and date. */
export const statedText = (stated: Stated<unknown>): Stated<string> =>
  stated.value === null
    ? { state: stated.state, value: null }
    : ({ ...stated, value: valueText(stated.value) } as Stated<string>);
