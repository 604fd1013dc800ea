import type { Channel } from '@motcua/sdk/schemas';
import { tidy } from '@motcua/sdk/text';
import type { Cell } from './raw-row.ts';
import { wordKey } from './word-key.ts';

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
    'dvcqg',
    'cong dvcqg',
    'qua cong dvcqg',
    'cong dich vu cong quoc gia',
    'qua cong dich vu cong quoc gia',
    'nop qua cong dich vu cong quoc gia',
    'truc tuyen qua cong dich vu cong quoc gia',
    'nop truc tuyen qua cong dich vu cong quoc gia',
    'nop truc tuyen qua cong dvc',
    'dich vu cong truc tuyen',
  ],
  'in-person': [
    'truc tiep',
    'nop truc tiep',
    'nop ho so truc tiep',
    'tiep nhan truc tiep',
    'truc tiep tai bo phan mot cua',
    'tai bo phan mot cua',
    'bo phan mot cua',
    'tai quay',
    'truc tiep tai quay',
    'nop tai quay',
    'tai trung tam phuc vu hanh chinh cong',
    'truc tiep tai trung tam phuc vu hanh chinh cong',
    'tai bo phan tiep nhan va tra ket qua',
  ],
  postal: [
    'buu chinh',
    'buu chinh cong ich',
    'bcci',
    'qua bcci',
    'nop qua bcci',
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
  const number = numericCodes ? /^0?([123])$/.exec(tidy(text))?.[1] : undefined;
  if (number !== undefined) return numbers[number];
  return channels.get(wordKey(text)) ?? channels.get(wordKey(text.replace(/\([^)]*\)/g, ' ')));
};
