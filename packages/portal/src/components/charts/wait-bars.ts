import { waitingBuckets, waitingBucketOf } from '@motcua/sdk/figures';
import type { WaitingClock } from '@motcua/sdk';

export interface WaitBar {
  from: number;
  to: number | null;
  results: number;
  /** Per cent of the chart's width and height. */
  x: number;
  width: number;
  height: number;
  /** Half, or nine of ten, were done by the end of this step. */
  mark: 'median' | 'p90' | null;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A bar for every step of days from 0 to the last that any result took. */
export const waitBars = ({ histogram, medianDays, p90Days }: WaitingClock): WaitBar[] => {
  const last = histogram.at(-1);
  if (!last) return [];
  const steps = waitingBuckets.slice(0, waitingBucketOf(last.from) + 1);
  const width = 100 / steps.length;
  const most = Math.max(...histogram.map(({ results }) => results));
  const [median, p90] = [medianDays, p90Days].map((days) =>
    days === null ? -1 : waitingBucketOf(days),
  );
  return steps.map(({ from, to }, at) => {
    const results = histogram.find((step) => step.from === from)?.results ?? 0;
    return {
      from,
      to,
      results,
      x: round(at * width),
      width: round(width * 0.86),
      height: round((results / most) * 100),
      mark: at === median ? 'median' : at === p90 ? 'p90' : null,
    };
  });
};
