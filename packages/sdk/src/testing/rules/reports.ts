import { monthPeriod } from '../../calendar/index.ts';
import type { Report, ReportQuery } from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';
import { Refused } from '../problems.ts';
import { stateOf } from './period.ts';

/** The same report for every month that has data: this service does not write. */
export const getReport = (data: ServiceData, month: string, { from, to }: ReportQuery): Report => {
  const whole = monthPeriod(month);
  const period = from !== undefined && to !== undefined ? { from, to } : whole;
  if (period.from < whole.from) throw new Refused('request-invalid', 'from');
  if (period.to > whole.to) throw new Refused('request-invalid', 'to');
  const { asOf, source, sample, revision } = data.ward.data;
  const state = stateOf(data, period);
  const about = { month, period, state, asOf, source, sample, revision };
  return state === 'no-data-yet'
    ? { ...data.report, ...about, figures: null, form: null }
    : { ...data.report, ...about };
};
