import type { GuideTerm } from './guide.ts';
import type { Glossary } from './guide-file.ts';

const escaped = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Finds the glossary's terms in Vietnamese texts, each once, in the order of reading. Where one phrase lies
 * in another (“giám hộ” in “giám hộ đương nhiên”), the longer one is meant.
 */
export function termFinder({ terms }: Glossary): (texts: readonly string[]) => GuideTerm[] {
  const byPhrase = new Map<string, GuideTerm>();
  for (const { phrases, nameEn, vi, en } of Object.values(terms)) {
    const term = { name: { vi: phrases[0] ?? nameEn, en: nameEn }, meaning: { vi, en } };
    for (const phrase of phrases) byPhrase.set(phrase.toLowerCase(), term);
  }
  if (byPhrase.size === 0) return () => [];
  const longestFirst = [...byPhrase.keys()].sort((a, b) => b.length - a.length);
  const anyPhrase = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  return (texts) => {
    const found = new Set<GuideTerm>();
    for (const text of texts) {
      for (const phrase of text.normalize('NFC').toLowerCase().match(anyPhrase) ?? []) {
        const term = byPhrase.get(phrase);
        if (term) found.add(term);
      }
    }
    return [...found];
  };
}
