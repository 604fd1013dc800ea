import { codeKey, tidy } from '../text/index.ts';
import type { IndexData } from './index-data.ts';
import type { SearchHit } from './types.ts';

/** Fewer digits could be anything: a year, an age. */
const leastDigits = 4;
const wholeCode = 7;

const digitsOf = (code: string): string => code.replace('.', '');

/** A code in a text: `1.001193`, `1,001193.000.00.00.H24`, `1.0011`, `1.001.193`. */
const written = /(?:^|[^\p{L}\p{N}.])(\d)(?:[.,]\s?(\d{3}[., ]\d{3}|\d{2,6})|\s(\d{6}))(?!\d)/u;

const spacedKeys = (text: string): string => text.split(' ').map(codeKey).join(' ').toLowerCase();

interface CodeDigits {
  digits: string;
  /** The code's first digit is among them. */
  hasFirst: boolean;
  /** It may be an amount as well: `1.500.000`. */
  isAmount?: boolean;
}

/** The digits of a code that the query holds; `null` for none. */
const codeDigits = (query: string): CodeDigits | null => {
  const text = tidy(query).normalize('NFKC');
  const [, first, afterDot, afterSpace] = written.exec(text) ?? [];
  const rest = afterDot ?? afterSpace;
  if (first !== undefined && rest !== undefined) {
    const digits = first + rest.replace(/\D/g, '');
    return { digits, hasFirst: true, isAmount: /\D/.test(rest) };
  }
  const alone = /^(?:m[aã](?: s[oố])? )?(\d+)(?:\.[\d.]*(?:H\d*)?)?$/iu.exec(spacedKeys(text))?.[1];
  return alone !== undefined && alone.length >= leastDigits
    ? { digits: alone, hasFirst: false }
    : null;
};

/**
 * Finds codes and former codes in queries. Gives `null` for a query that holds no code, and an empty list
 * when it holds one that nobody has.
 *
 * @param rankOf How often people need the procedure of that place, 0 the most.
 */
export const indexCodes = (
  procedures: IndexData['procedures'],
  rankOf: (place: number) => number,
): ((query: string) => SearchHit[] | null) => {
  const entries = procedures.flatMap(([code, , ...aliases], place) =>
    [code, ...aliases].map((name) => ({ code, name, place, digits: digitsOf(name) })),
  );
  return (query) => {
    const asked = codeDigits(query);
    if (asked === null) return null;
    const { digits, hasFirst, isAmount = false } = asked;
    const found = entries
      .filter(
        (entry) =>
          entry.digits.startsWith(digits) ||
          (!hasFirst && digits.length < entry.digits.length && entry.digits.startsWith(digits, 1)),
      )
      .map((entry) => ({ ...entry, score: entry.digits.endsWith(digits) ? 1 : 0.9 }))
      .sort(
        (one, other) =>
          other.score - one.score ||
          Number(other.name === other.code) - Number(one.name === one.code) ||
          rankOf(one.place) - rankOf(other.place),
      );
    if (found.length === 0 && (isAmount || digits.length < wholeCode)) return null;
    const first = new Map<string, SearchHit>();
    for (const { code, name, score } of found) {
      if (!first.has(code)) first.set(code, { code, score, why: { kind: 'code', text: name } });
    }
    return [...first.values()];
  };
};
