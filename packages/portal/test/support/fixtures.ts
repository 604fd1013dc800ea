import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Figures } from '@motcua/sdk';

/** The ward's register for 1–11 July 2025 in four layouts; persons and phone numbers are invented. */
export const registers = [
  'so-theo-doi-2025-07.xlsx',
  'ket-xuat-2025-07.xlsx',
  'ket-xuat-2025-07.csv',
  'dong-bo-ho-so.json',
] as const;

export const fixturePath = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/register-2025-07/${name}`, import.meta.url));

export const fixture = (name: string): Uint8Array => readFileSync(fixturePath(name));

/** The figures that each of them must yield: the ward's own published ones. */
export const expected = JSON.parse(readFileSync(fixturePath('expected.json'), 'utf8')) as {
  from: string;
  to: string;
  asOf: string;
  figures: Figures & { byField: Record<string, Record<string, number>> };
};
