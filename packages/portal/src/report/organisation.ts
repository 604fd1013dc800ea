import { formatNumber } from '@motcua/sdk/text';
import type { WardConfig } from '../config/ward-config.ts';

/** People by their office, never by their name. */
export const staffSentences = ({ centre }: WardConfig): string[] => {
  const all = centre.staff.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  const roles = centre.staff.map(({ role, count }) => `${role}: ${formatNumber(count)}`);
  return [`Trung tâm có ${formatNumber(all)} người, gồm: ${roles.join('; ')}.`];
};

/** In the middle of a sentence; `Wi-Fi` and `TV` stay as they are. */
const inSentence = (text: string): string =>
  /^\p{Lu}(?:\p{Ll}+\s|\p{Ll}+$)/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;

/** The hall and what stands in it. */
export const equipmentSentences = ({ centre }: WardConfig): string[] => [
  ...(centre.areaSquareMetres === null
    ? []
    : [`Diện tích sảnh ${formatNumber(centre.areaSquareMetres)} m².`]),
  ...(centre.equipment.length === 0
    ? []
    : [`Trang thiết bị gồm: ${centre.equipment.map(inSentence).join('; ')}.`]),
];
