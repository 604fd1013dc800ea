import { count, date, foot, make, paragraph, say, time, type Child, type Made } from './pen.ts';

interface Share {
  readonly percent: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** `74,4 % (67/90)`; `– % (0/0)`. */
export const share = ({ percent, numerator, denominator }: Share): string =>
  `${count(percent, 3)} % (${count(numerator)}/${count(denominator)})`;

interface OfPeriod {
  readonly period: { readonly from: string; readonly to: string };
  readonly sample: boolean;
  readonly asOf: string | null;
  readonly source: string | null;
}

/** The lines above what speaks of a period: which one, and whether it is made up. */
export const periodHead = ({ period, sample }: OfPeriod): Child => [
  paragraph(`${date(period.from)} – ${date(period.to)}`),
  sample &&
    make('p', { part: 'sample' }, say('Dữ liệu mẫu, không có thật', 'Sample data, not real')),
];

/** The line below: time and source of the data, and a link to all. */
export const periodFoot = ({ asOf, source }: OfPeriod, path: string): Made =>
  foot(
    path,
    say('Xem đầy đủ', 'See all'),
    asOf &&
      `${say('Số liệu đến', 'Data as of')} ${time(asOf)}, ${say('nguồn', 'source')}: ${source}. `,
  );
