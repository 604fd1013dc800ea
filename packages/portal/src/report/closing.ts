import type { ClosedMonth, Figures, Statistics } from '@motcua/sdk';
import { figureNames } from '@motcua/sdk/figures';
import { formatInstant, formatNumber } from '@motcua/sdk/text';
import { strings } from '../i18n/index.ts';
import { periodWords } from './official.ts';

const n = (value: number): string => formatNumber(value);

const named = (name: keyof Figures): string => strings('vi').figures.names[name].toLowerCase();

const differences = (frozen: Figures, now: Figures | null): string => {
  if (!now) {
    const told = figureNames.map((name) => `${named(name)} ${n(frozen[name])}`);
    return `Lúc khóa sổ: ${told.join(', ')}; dữ liệu ấy nay không còn trong kho.`;
  }
  const moved = figureNames.filter((name) => frozen[name] !== now[name]);
  if (moved.length === 0) return 'Mọi tổng số nay vẫn như lúc khóa sổ.';
  const told = moved.map((name) => `${named(name)} ${n(frozen[name])}, nay ${n(now[name])}`);
  return `Các số khác với lúc khóa sổ: ${told.join('; ')}.`;
};

const correctionsOf = ({ corrections }: ClosedMonth): string => {
  const last = corrections.at(-1);
  return last === undefined
    ? 'đến nay chưa có đính chính'
    : `dữ liệu đến sau đã đính chính ${n(corrections.length)} lần, lần gần nhất lúc ${formatInstant(last.at)}`;
};

/** When a month was closed, and what in the report differs from what was closed; nothing of other periods. */
export const closingSentences = ({ closed, period, state, figures }: Statistics): string[] => {
  if (!closed) return [];
  const { closedAt, entry, corrections } = closed;
  const now = state === 'counted' ? figures : null;
  return [
    `Sổ ${periodWords(period)} đã khóa lúc ${formatInstant(closedAt)} (mục ${n(entry.number)} của chuỗi kiểm tra); ${correctionsOf(closed)}.`,
    ...(corrections.length === 0 ? [] : [differences(closed.figures, now)]),
  ];
};
