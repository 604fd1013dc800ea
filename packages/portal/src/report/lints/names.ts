import { placeTone } from '@motcua/sdk/text';
import type { ReportFacts } from '../facts.ts';
import { placeName } from '../frame.ts';
import { partsOf, type Finding, type Written } from './finding.ts';

/** A level between ward and city that the configured address does not have. */
const formerLevel = /(?<!\p{L})(quận|huyện|thị xã|thị trấn)(?!\p{L})/giu;
const namedPlace =
  /(?<!\p{L})([Pp]hường|PHƯỜNG|[Xx]ã(?!\s+[Hh]ội)|XÃ(?!\s+HỘI)|[Tt]hành phố|THÀNH PHỐ|[Tt]ỉnh|TỈNH)\s+(\p{Lu}\p{L}*(?:\s+(?:\p{Lu}\p{L}*|\d+))*)/gu;

/** In small letters and with tones in one place: `Hoà` and `HÒA` are one, `Hải` and `Hài` are not. */
const key = (text: string): string => placeTone(text.replace(/\s+/gu, ' ').toLowerCase());

/** In a line of capitals other words follow the name. */
const isPlace = (said: string, name: string): boolean =>
  key(said) === key(name) || (said === said.toUpperCase() && key(said).startsWith(`${key(name)} `));

/** The place's name comes from the configuration: others in the text are pointed out. */
export const names = (written: Written, { config }: Pick<ReportFacts, 'config'>): Finding[] => {
  const own = new Map([
    ['phường', config.name],
    ['xã', config.name],
    ['thành phố', config.city],
    ['tỉnh', config.city],
  ]);
  return partsOf(written).flatMap(({ place, paragraphs }) =>
    paragraphs.flatMap((raw) => {
      const paragraph = raw.normalize('NFC');
      const found: Finding[] = [];
      for (const [shown] of paragraph.matchAll(formerLevel)) {
        found.push({
          code: 'place-outdated',
          level: 'error',
          part: place,
          text: {
            vi: `Còn ghi “${shown}”. Tên trong cấu hình là ${config.name}, ${config.city}, không có cấp này.`,
            en: `It still says “${shown}”. The configured place is ${config.name}, ${config.city}, without that level.`,
          },
        });
      }
      for (const [shown, kind, name] of paragraph.matchAll(namedPlace)) {
        const known = own.get(kind!.toLowerCase())!;
        if (isPlace(name!, placeName(known))) continue;
        found.push({
          code: 'place-unknown',
          level: 'question',
          part: place,
          text: {
            vi: `“${shown}” không phải tên trong cấu hình (${known}). Có đúng là nói đến nơi khác không?`,
            en: `“${shown}” is not the name of the configuration (${known}). Is another place meant?`,
          },
        });
      }
      return found;
    }),
  );
};
