import type { ReportFacts } from '../facts.ts';
import { placeName } from '../frame.ts';
import { partsOf, type Finding, type Written } from './finding.ts';

/** A level between ward and city that the configured address does not have. */
const formerLevel = /(?<!\p{L})(quận|huyện|thị xã|thị trấn)(?!\p{L})/giu;
const namedPlace =
  /(?<!\p{L})([Pp]hường|[Xx]ã|[Tt]hành phố|[Tt]ỉnh)\s+(\p{Lu}\p{L}*(?:\s+(?:\p{Lu}\p{L}*|\d+))*)/gu;

/** In small letters and in one form of marks: `hoà` and `hòa` are the same place. */
const key = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').toLowerCase();

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
        if (key(placeName(known)) === key(name!)) continue;
        found.push({
          code: 'place-unknown',
          level: 'error',
          part: place,
          text: {
            vi: `“${shown}” không phải tên trong cấu hình (${known}).`,
            en: `“${shown}” is not the name of the configuration (${known}).`,
          },
        });
      }
      return found;
    }),
  );
};
