import type { Cell } from './raw-row.ts';

const gap = String.raw`[ .\-()\u00a0]{0,3}`;
const digits = (count: number): string => String.raw`(?:${gap}\d){${count}}`;
/** Ten digits of a mobile, eleven of a landline or an old mobile; +84 or 84 may stand for the first 0. */
const phones = new RegExp(
  String.raw`(?<![\d/])(?:(?:\+\s?)?84${gap}0?|0)${gap}(?:[35789]${digits(8)}|[12]${digits(9)})(?![\d/])`,
  'g',
);

/** Nearly all cells. */
const mobile = /^0[35789]\d{8}$/;

const longest = 2000;

/**
 * Last four digits of the last phone-like number of a cell: the phone stands after the address. A cell
 * of nine digits is a mobile whose leading 0 a spreadsheet has dropped.
 */
export const phoneLast4 = (cell: Cell): string | null => {
  if (cell === null || cell === '') return null;
  const text = String(cell).slice(0, longest);
  if (mobile.test(text)) return text.slice(-4);
  const bare = /^\s*([35789]\d{8})\s*$/.exec(text)?.[1];
  const last = bare ?? [...text.matchAll(phones)].at(-1)?.[0];
  return last?.replace(/\D/g, '').slice(-4) ?? null;
};
