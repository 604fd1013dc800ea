import { wordsOf } from '../src/debug/words.ts';
import type { Examined } from './examine.ts';

export type Language = 'vi' | 'en';

/** What the command prints: the findings for machines, and the same as text. */
export const report = ({ opened, findings }: Examined, language: Language) => {
  const told = findings.map((finding) => ({ ...finding, ...wordsOf(finding, language) }));
  const text =
    told.length === 0
      ? language === 'en'
        ? '✓ Nothing is in the way.'
        : '✓ Không thấy gì vướng.'
      : told.map(({ what, todo }, index) => `${index + 1}. ${what}\n   → ${todo}`).join('\n');
  return { page: opened, findings: told, text };
};
