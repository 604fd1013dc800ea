import { tidy, type Language } from '@motcua/sdk/text';

const longestSentence = 20;

const wholeWord = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'iu');

/** Amounts and limits are the catalogue's to tell; an age is neither. */
const amount: Record<Language, RegExp> = {
  vi: /\d\s*(?:%|(?:đồng|đ|nghìn|ngàn|triệu|phút|giờ|ngày|tuần|tháng|năm)(?!\p{L}))|miễn (?:lệ )?phí/iu,
  en: /\d[\s-]*(?:%|(?:VND|dong|đồng|USD|minute|hour|(?:working |calendar )?day|week|month|year(?!s? old))s?(?!\p{L}))|free of charge|for free/iu,
};

/** Words of the office, and ways to address a reader other than “ông/bà”. */
const stiff: Record<Language, RegExp> = {
  vi: wholeWord([
    'thẩm quyền',
    'theo quy định',
    'nêu trên',
    'kèm theo',
    'đương sự',
    'công dân có trách nhiệm',
    'quý (?:công dân|khách|vị)',
    'bạn',
  ]),
  en: wholeWord([
    'pursuant to',
    'hereby',
    'herein',
    'aforementioned',
    'in accordance with',
    'competent authorit(?:y|ies)',
  ]),
};

/** Numbers of laws keep theirs: 123/2015/NĐ-CP. */
const abbreviation = /(?<![\p{L}\p{N}/-])(?!(?:ADN|DNA)(?!\p{L}))\p{Lu}{2,}(?![\p{L}\p{N}])/u;

const sentencesOf = (text: string) => text.split(/(?<=[.!?…])\s+/u);

const wordsOf = (sentence: string) =>
  sentence.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * What stands in the way of reading a text quickly, or of believing it; empty when nothing does.
 * Words are what spaces divide, so in Vietnamese every syllable counts.
 */
export function wordingFaults(text: string, language: Language): string[] {
  const faults: string[] = [];
  if (text === '' || text !== tidy(text)) faults.push('must be NFC text with single spaces');
  for (const sentence of sentencesOf(text)) {
    const length = wordsOf(sentence).length;
    if (length > longestSentence)
      faults.push(`must have at most ${longestSentence} words a sentence, not ${length}`);
  }
  const found = {
    'must leave amounts and limits to the catalogue': amount[language],
    'must use plain words': stiff[language],
    'must write abbreviations out': abbreviation,
  };
  for (const [rule, pattern] of Object.entries(found)) {
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) faults.push(`${rule}: “${match}”`);
  }
  return faults;
}

/** Whether a text is whole sentences, and how many: 0 when it does not end as one. */
export const sentenceCount = (text: string): number =>
  /[.!?]$/u.test(text) ? sentencesOf(text).length : 0;

/** Numbers of legal documents as a text names them, e.g. `123/2015/NĐ-CP`. */
export const citationsIn = (text: string): string[] =>
  text.match(/\d[\d.]*\/\d{4}(?:\/[\p{Lu}\p{N}-]+)?/gu) ?? [];
