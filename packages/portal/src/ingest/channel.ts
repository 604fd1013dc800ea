import type { Channel } from '@motcua/sdk/schemas';
import { fold } from '@motcua/sdk/text';
import type { Cell } from './raw-row.ts';

const numbers: Record<string, Channel> = { 1: 'in-person', 2: 'online', 3: 'postal' };

const words: Record<Channel, readonly string[]> = {
  online: [
    'truc tuyen',
    'nop truc tuyen',
    'nop ho so truc tuyen',
    'tiep nhan truc tuyen',
    'qua truc tuyen',
    'truc tuyen toan trinh',
    'truc tuyen mot phan',
    'online',
  ],
  'in-person': [
    'truc tiep',
    'nop truc tiep',
    'nop ho so truc tiep',
    'tiep nhan truc tiep',
    'truc tiep tai bo phan mot cua',
    'tai bo phan mot cua',
  ],
  postal: [
    'buu chinh',
    'buu chinh cong ich',
    'bcci',
    'buu dien',
    'qua buu dien',
    'qua buu chinh',
    'qua buu chinh cong ich',
    'dich vu buu chinh',
    'dich vu buu chinh cong ich',
    'qua dich vu buu chinh',
    'qua dich vu buu chinh cong ich',
    'nop qua buu chinh',
    'nop qua buu chinh cong ich',
  ],
};

const channels = new Map(
  Object.entries(words).flatMap(([channel, list]) =>
    list.map((word) => [word, channel as Channel] as const),
  ),
);

const longest = 100;

/** The channel that a cell means; its national number counts where the source is known to use them. */
export const readChannel = (cell: Cell, numericCodes: boolean): Channel | undefined => {
  const text = String(cell ?? '');
  if (text.length > longest) return undefined;
  const number = numericCodes ? /^\s*0?([123])\s*$/.exec(text)?.[1] : undefined;
  return number === undefined ? channels.get(fold(text)) : numbers[number];
};
