/** Per cent, low and high end of a range. */
export interface Interval {
  low: number;
  high: number;
}

/** Under this many cases a percentage is shown with its interval. */
export const fewCases = 100;

/** 97.5 % of the normal distribution lie below it. */
const z = 1.959_963_984_540_054;
const toTenth = (share: number) => Math.round(share * 1000) / 10;

/**
 * The 95 % interval of a share by Wilson's score, in per cent to one decimal: what the share may be in
 * the long run when so few cases were seen. `null` of no cases.
 *
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927), 209–212.
 *
 * @example
 * ```ts
 * wilsonInterval(9, 10); // { low: 59.6, high: 98.2 }
 * ```
 */
export const wilsonInterval = (numerator: number, denominator: number): Interval | null => {
  if (denominator === 0) return null;
  const share = numerator / denominator;
  const square = (z * z) / denominator;
  const middle = share + square / 2;
  const reach = z * Math.sqrt((share * (1 - share)) / denominator + square / (4 * denominator));
  return {
    low: toTenth(Math.max(0, (middle - reach) / (1 + square))),
    high: toTenth(Math.min(1, (middle + reach) / (1 + square))),
  };
};
