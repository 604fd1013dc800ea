import { csvResponse } from '../../components/feedback/csv-response.ts';
import { ratingsCsv } from '../../components/feedback/feedback-csv.ts';
import { queryOf } from '../../components/feedback/feedback-data.ts';
import { readPeriod } from '../../components/figures/period-query.ts';

/** The ratings of a period by desk as a file. */
export const GET = async ({ locals, url }: { locals: App.Locals; url: URL }): Promise<Response> => {
  const { client } = locals;
  const { period } = await client.feedback.list({
    ...queryOf(readPeriod(url.searchParams)),
    limit: 1,
  });
  const { satisfaction } = await client.statistics.get(period);
  return csvResponse(ratingsCsv(satisfaction), `hai-long-${period.from}-${period.to}.csv`);
};
