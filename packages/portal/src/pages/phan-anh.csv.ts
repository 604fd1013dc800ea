import { csvResponse } from '../components/feedback/csv-response.ts';
import { feedbackCsv } from '../components/feedback/feedback-csv.ts';
import { queryOf } from '../components/feedback/feedback-data.ts';
import { readPeriod } from '../components/figures/period-query.ts';

/** The feedback of a period as a file. */
export const GET = async ({ locals, url }: { locals: App.Locals; url: URL }): Promise<Response> => {
  const { client } = locals;
  const { period } = await client.feedback.list({
    ...queryOf(readPeriod(url.searchParams)),
    limit: 1,
  });
  const { items } = await client.feedback.list({ ...period, limit: 500 }).collect();
  return csvResponse(feedbackCsv(items), `phan-anh-${period.from}-${period.to}.csv`);
};
