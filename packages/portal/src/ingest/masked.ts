import { fold } from '@motcua/sdk/text';
import { readChannel } from './channel.ts';
import type { Cell } from './raw-row.ts';
import { readStatus } from './status.ts';

const longest = 40;

/** A code in front of a title is no part of it. */
const bare = (text: string) => fold(text.replace(/^[\d.]+(?:\.H\d+)?[\s\-–—:.)]*/, ''));

/**
 * A cell for a person to recognise its column by. Only the trade's own words are shown: a status, a
 * channel, a title or field of the catalogue (`known`, folded). Of all else, names above all, the shape.
 */
export const masked = (cell: Cell, known: ReadonlySet<string>): string => {
  if (cell === null) return '–';
  const text = String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return '–';
  const short = text.slice(0, longest);
  const shown =
    typeof cell === 'string' &&
    (readStatus(text, false) !== undefined ||
      readChannel(text, false) !== undefined ||
      known.has(fold(text)) ||
      known.has(bare(text)));
  const end = text.length > longest ? '…' : '';
  return `${shown ? short : short.replace(/[\p{L}\p{M}\p{N}]/gu, '▒')}${end}`;
};
