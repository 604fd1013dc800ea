import { endOfDate, monthPeriod, startOfDate, type Period } from '@motcua/sdk/calendar';
import type { Report, ReportQuery } from '@motcua/sdk';
import { apologiesOf } from '../apologies/apologies.ts';
import { bundled } from '../bundled.ts';
import { previousPeriod } from '../report/previous-period.ts';
import { reportOf } from '../report/report.ts';
import { wardTextOf } from '../report/ward-text.ts';
import { statisticsOf } from '../statistics/statistics.ts';
import type { Asked } from './context.ts';
import { feedbackWithin } from './feedback.ts';
import { ProblemError } from './problems.ts';
import { listProcedures } from './procedures.ts';

const notInMonth = {
  vi: 'ngày này không nằm trong tháng của báo cáo',
  en: "this day is not in the report's month",
};

/** The lines of the publication log in a period; `null` where the log begins after it. */
const publicationsIn = async ({ store, ward }: Asked, { from, to }: Period) => {
  const until = endOfDate(to) + 1;
  const since = await store.publicationsSince(ward);
  if (since === null || since >= until) return null;
  const lines = await store.publications(ward, startOfDate(from), until);
  const first = lines.filter(({ at }) => at === since).length;
  return { first, later: lines.length - first };
};

/** The report of a month, or of some days in it. Throws `ProblemError`. */
export const getReport = async (
  asked: Asked,
  month: string,
  { from, to }: ReportQuery,
): Promise<Report> => {
  const { services, store, ward, language } = asked;
  const whole = monthPeriod(month);
  const period = from !== undefined && to !== undefined ? { from, to } : whole;
  for (const path of ['from', 'to'] as const) {
    if (period[path] < whole.from || period[path] > whole.to) {
      throw new ProblemError('request-invalid', [{ path, message: notInMonth[language] }]);
    }
  }
  // The report itself is Vietnamese whatever the caller reads.
  const reading = { now: services.now(), language: 'vi' } as const;
  const { facets } = await listProcedures(asked, { limit: 1 });
  const facts = {
    config: services.config,
    month,
    statistics: await statisticsOf(store, ward, { ...period, groupBy: 'field' }, reading),
    previous: await statisticsOf(store, ward, previousPeriod(period), reading),
    apologies: await apologiesOf(store, ward, period, reading),
    feedback: (await feedbackWithin(store, ward, period)).reverse(),
    procedures: facets.provider.map(({ key, count }) => ({ provider: key, count })),
    publications: await publicationsIn(asked, period),
    text: wardTextOf(new TextDecoder().decode(bundled('report-text.json')), month, {
      production: services.production,
    }),
  };
  return reportOf(facts, language);
};
