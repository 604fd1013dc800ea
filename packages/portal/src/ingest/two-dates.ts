import { tidy } from '@motcua/sdk/text';

const date = /(?<!\d)(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/-]\d{1,2}[/-]\d{1,2})(?!\d)/g;

/** Whether a text holds more than one thing that is written like a date. */
export const holdsTwoDates = (text: string): boolean =>
  (text.slice(0, 200).match(date) ?? []).length > 1;

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const day = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`;
const between = String.raw`\s*(?:[-–—→~;,|]|đến|\s)\s*`;
/** Both with the time after the date, or both with the time before it. */
const pairs = [`${day}(?:,?\\s+${clock})?`, `(?:${clock},?\\s+(?:ngày\\s+)?)?${day}`].map(
  (one) => new RegExp(`^\\s*(?:từ\\s+)?(${one})${between}(${one})\\s*$`, 'iu'),
);

/** The two dates of a cell such as `01/07/2025 08:07 - 03/07/2025 17:00`, in their order. */
export const splitDates = (text: string): [string, string] | null => {
  if (text.length > 120) return null;
  const plain = tidy(text);
  for (const pair of pairs) {
    const found = pair.exec(plain);
    if (found !== null) return [found[1]!, found[2]!];
  }
  return null;
};
