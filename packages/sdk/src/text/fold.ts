const marks = /\p{M}/gu;
const crossedD = /[đĐðÐɖƉ]/g;

/**
 * A text as a careless keyboard would type it: no marks, đ as d, lower case, runs of anything that
 * is neither letter nor digit as one space. `Hoà Bình`, `Hòa  bình` and `HOA BINH` fold alike.
 *
 * @example
 * ```ts
 * fold('Đăng ký — KHAI SINH!'); // 'dang ky khai sinh'
 * ```
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(marks, '')
    .replace(crossedD, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
