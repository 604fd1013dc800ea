import type { Client, Report, Ward } from '@motcua/sdk';
import { readDate } from '../figures/period-query.ts';
import { isRefusal } from '../shared/problem.ts';

/** A report with its ward, or the two days as they were typed where they can't be. */
export interface LoadedReport {
  ward: Ward;
  month: string;
  report: Report | null;
  typed: { from: string; to: string };
}

/** The report of a month, of the days that the address names. */
export const loadReport = async (
  client: Client,
  month: string,
  search: URLSearchParams,
): Promise<LoadedReport> => {
  const ward = client.ward.get();
  const typedAs = (name: string) => (search.get(name) ?? '').trim().slice(0, 20);
  const typed = { from: typedAs('from'), to: typedAs('to') };
  const whole = typed.from === '' && typed.to === '';
  const [from, to] = [readDate(typed.from), readDate(typed.to)];
  if (!whole && (from === null || to === null)) {
    return { ward: await ward, month, report: null, typed };
  }
  try {
    const days = from === null || to === null ? {} : { from, to };
    return { month, typed, report: await client.reports.get(month, days), ward: await ward };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ward: await ward, month, report: null, typed };
  }
};
