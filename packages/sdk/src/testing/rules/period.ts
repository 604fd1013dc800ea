import { monthPeriod, startOfDate, type Period } from '../../calendar/index.ts';
import type { StatisticsState } from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';

interface PeriodQuery {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** The period asked for, or else the newest month that has data. */
export const periodOf = (
  { ward, statistics }: ServiceData,
  { period, from, to }: PeriodQuery,
): Period => {
  if (from !== undefined && to !== undefined) return { from, to };
  const month = period ?? ward.data.newestMonth;
  return month === null ? statistics.period : monthPeriod(month);
};

/** Whether the ward's data speaks of a period. */
export const stateOf = ({ ward }: ServiceData, { from, to }: Period): StatisticsState => {
  const { asOf, since } = ward.data;
  if (asOf === null || Date.parse(asOf) < startOfDate(from)) return 'no-data-yet';
  return since !== null && to < since ? 'before-data' : 'counted';
};
