import { personalIn, type Personal } from '../../ingest/personal.ts';
import { personalWords } from '../../ingest/personal-words.ts';
import type { ReportFacts } from '../facts.ts';
import { partsOf, type Finding, type Written } from './finding.ts';

/** A name may be an official's, and an office has an address of its own. */
const mayStand: Personal[] = ['name', 'e-mail'];

const finding = (kind: Personal, part: string): Finding => {
  const { vi, en } = personalWords[kind];
  return mayStand.includes(kind)
    ? {
        code: 'personal',
        level: 'question',
        part,
        text: {
          vi: `Đoạn này có ${vi}, mà báo cáo được công khai. Có cần nêu không?`,
          en: `These words hold ${en}, and a report is public. Does it have to be named?`,
        },
      }
    : {
        code: 'personal',
        level: 'error',
        part,
        text: {
          vi: `Đoạn này có ${vi}, mà báo cáo được công khai. Mời bỏ đi.`,
          en: `These words hold ${en}, and a report is public. Please take it out.`,
        },
      };
};

/** What in the ward's own words could point at a person. The hotline that the portal shows is nobody's. */
export const personal = (
  written: Written,
  { config: { centre } }: Pick<ReportFacts, 'config'>,
): Finding[] => {
  const { hotline } = centre;
  const own = hotline === 'not-published' ? [] : [hotline.value.display, hotline.value.dial];
  const isOurs = ({ basis }: { basis: string }) => basis === 'ward-text' || basis === 'sample-text';
  return partsOf(written)
    .filter(isOurs)
    .flatMap(({ place, paragraphs }) => {
      const text = own.reduce(
        (rest, number) => rest.replaceAll(number, ' '),
        paragraphs.join('\n'),
      );
      return personalIn(text).map((kind) => finding(kind, place));
    });
};
