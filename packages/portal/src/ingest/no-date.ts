import { tidy } from '@motcua/sdk/text';

/** `Chưa có`, `chưa trả kết quả`. */
const words = /^chưa(?: \p{L}+){0,4}$/iu;

/** Days that programs write where there is none: no day at all, and the first ones that they count from. */
const noDays = new Set(['00000000', '00010101', '18991230', '19000101', '19700101']);
const yearFirst = /^(\d{4})([/-]?)(\d{2})\2(\d{2})(?:\d{6}|[T ][\d:.]+ ?(?:Z|[+-][\d:]+)?)?$/;
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? [\d:.]+(?: ?(?:SA|CH|AM|PM))?)?$/i;
/** The first day of .NET in milliseconds, in whatever zone. */
const dotNet = /^\/Date\(-62135\d{9}(?:[+-]\d{4})?\)\/$/;

const two = (digits: string) => digits.padStart(2, '0');

const dayOf = (text: string): string | null => {
  const [, year, , month, date] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return year + month! + date!;
  const [, first, , second, last] = dayFirst.exec(text) ?? [];
  return first === undefined ? null : last! + two(second!) + two(first);
};

/** Whether a cell that holds no date says so: in words, by zeros, or by a day that programs write for none. */
export const saysNoDate = (cell: string | number): boolean => {
  if (typeof cell === 'number') return cell === 0;
  if (cell.length > 64) return false;
  const text = tidy(cell);
  return (
    /^0+$/.test(text) || words.test(text) || dotNet.test(text) || noDays.has(dayOf(text) ?? '')
  );
};
