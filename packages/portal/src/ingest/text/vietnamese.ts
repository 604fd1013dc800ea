const onset = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|n|ngh?|nh|p|ph|qu|r|s|th?|tr|v|x)?';
const open =
  'a|e|ê|i|o|ô|ơ|u|ư|y|ia|ua|ưa|ya|oa|oe|uê|uơ|uy|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|uôi|ươi|ưu|ươu|oai|oao|oay|oeo|uây|uyu';
const closed =
  '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê)(?:ch?|m|ng?|nh|p|t)';
const syllable = new RegExp(`^${onset}(?:${open}|${closed})$`);
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** With a stop at its end a syllable carries one of two tones. */
const stopped = /(?:ch?|p|t)$/;
const stoppedTone = /[\u0301\u0323]/;
const word = /[\p{L}\p{M}]+/gu;
const unmarked = /^[\0-\x7f]*$/;

/** Whether a word could stand in Vietnamese: its sounds in their order, one tone at most. */
const isSyllable = (text: string): boolean => {
  const parts = text.toLowerCase().normalize('NFD');
  const tones = parts.match(tone) ?? [];
  if (tones.length > 1) return false;
  const sounds = parts.replace(tone, '').normalize('NFC');
  if (!syllable.test(sounds)) return false;
  return !stopped.test(sounds) || stoppedTone.test(parts);
};

/** How many words of a text carry a letter beyond ASCII, and how many of those read as Vietnamese. */
export interface Reading {
  marked: number;
  vietnamese: number;
}

export const readingOf = (text: string): Reading => {
  const reading = { marked: 0, vietnamese: 0 };
  for (const [letters] of text.matchAll(word)) {
    if (unmarked.test(letters)) continue;
    reading.marked += 1;
    if (letters.length <= 20 && isSyllable(letters)) reading.vietnamese += 1;
  }
  return reading;
};

/** Share of Vietnamese among the words that could tell; symbols in the place of letters count against it. */
export const shareVietnamese = ({ marked, vietnamese }: Reading): number =>
  marked === 0 ? 0 : vietnamese / marked;
