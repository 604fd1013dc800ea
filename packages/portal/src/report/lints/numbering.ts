import type { Finding, Written } from './finding.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

const astray = (part: string, expected: string): Finding => ({
  code: 'numbering',
  level: 'error',
  part,
  text: {
    vi: `Đánh số chưa đúng: “${part}”, lẽ ra là “${expected}”.`,
    en: `The numbering is astray: “${part}” should be “${expected}”.`,
  },
});

/** Headings run I, II, III …, their parts 1, 2, 3 … */
export const numbering = ({ sections }: Written): Finding[] =>
  sections.flatMap(({ number, parts }, at) => {
    const found = number === roman[at] ? [] : [astray(number, roman[at] ?? String(at + 1))];
    parts.forEach((part, place) => {
      const expected = String(place + 1);
      const alone = part.number === null && parts.length === 1;
      if (part.number !== expected && !alone) {
        found.push(astray(`${number}.${part.number ?? '?'}`, `${number}.${expected}`));
      }
    });
    return found;
  });
