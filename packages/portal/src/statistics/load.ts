import type { Load } from '@motcua/sdk';
import type { SpreadCell } from '../store/store.ts';
import { hoursOf, untimedOf } from '../store/tallies/spread.ts';
import { spreadOf } from './cells.ts';

const days = 7;
const hours = 24;

const weekOf = (cells: SpreadCell[]): number[][] => {
  const all = hoursOf(spreadOf(cells));
  return Array.from({ length: days }, (_, day) => all.slice(day * hours, (day + 1) * hours));
};

/** Receipts by weekday and hour, of cells by channel: the finer ones do not keep their hours. */
export const loadOf = (channels: SpreadCell[]): Load => ({
  all: weekOf(channels),
  inPerson: weekOf(channels.filter(({ channel }) => channel === 'in-person')),
  untimed: untimedOf(spreadOf(channels)),
});
