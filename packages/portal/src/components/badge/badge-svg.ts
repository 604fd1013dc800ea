import { xmlText } from '../shared/xml.ts';
import { textWidth } from './text-width.ts';

export interface Badge {
  lang: string;
  label: string;
  value: string;
  tone: 'plain' | 'attention' | 'unknown';
  /** What it says in a sentence, for those who do not see it. */
  title: string;
  /** Its rule, the time of its data and their source. */
  description: string;
}

const height = 28;
const size = 14;
const padding = 10;
/** Each 5:1 and more under white. */
const colours: Record<Badge['tone'], string> = {
  plain: '#1d6a89',
  attention: '#a30f1b',
  unknown: '#52626e',
};

/** A line of two parts. Nothing is fetched and no style is set, so it shows the same in `<img>` and in a page. */
export const badgeSvg = ({ lang, label, value, tone, title, description }: Badge): string => {
  const [left, right] = [label, value].map((text) => textWidth(text, size)) as [number, number];
  const edge = left + 2 * padding;
  const width = edge + right + 2 * padding;
  const line = (text: string, x: number, length: number) =>
    `<text x="${x}" y="19" textLength="${length}">${xmlText(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" xml:lang="${lang}">`,
    `<title id="t">${xmlText(title)}</title>`,
    `<desc id="d">${xmlText(description)}</desc>`,
    `<rect width="${width}" height="${height}" rx="4" fill="#0b3a59"/>`,
    `<path d="M${edge} 0h${width - edge - 4}a4 4 0 0 1 4 4v${height - 8}a4 4 0 0 1-4 4h-${width - edge - 4}z" fill="${colours[tone]}"/>`,
    '<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="14">',
    line(label, padding, left),
    line(value, edge + padding, right),
    '</g></svg>\n',
  ].join('\n');
};
