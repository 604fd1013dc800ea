import { plainText } from '../plain-text.ts';

export type Json = Record<string, unknown>;

export const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The list; where a source leaves the brackets away around a single one, a list of one. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : typeof value === 'object' && value !== null ? [value] : [];

/** A text of a source as it may be published, or nothing. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = plainText(String(value));
  return text === '' ? undefined : text;
};

/** Different texts in their order; nothing when there are none. */
export const textsOf = (values: readonly unknown[]): string[] | undefined => {
  const texts = [...new Set(values.map(textOf).filter((text) => text !== undefined))];
  return texts.length > 0 ? texts : undefined;
};

/** An amount as sources write it: `50000`, `"50.000"`, `"50,000 đ"`; `null` when it is none. */
export const amountOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value;
  const text = textOf(value)?.replace(/\s*(đồng|đ|vnđ|vnd|usd|\$)$/iu, '') ?? '';
  if (/^-?\d+([.,]0+)?$/.test(text) && !/[.,]000$/.test(text)) return Number.parseInt(text, 10);
  return /^-?\d{1,3}([.,\s]\d{3})+$/.test(text) ? Number(text.replace(/[.,\s]/g, '')) : null;
};
