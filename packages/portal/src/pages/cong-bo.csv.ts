import { publicationsCsv } from '../components/catalogue/publications-csv.ts';
import { quarterKey, readQuarter } from '../components/catalogue/quarter.ts';

/** The publication log of a quarter as a file. */
export const GET = async ({ locals, url }: { locals: App.Locals; url: URL }): Promise<Response> => {
  const quarter = readQuarter(url.searchParams.get('quarter'));
  const query = { ...(quarter && { quarter: quarterKey(quarter) }), limit: 500 };
  const first = await locals.client.publications.list(query);
  const items = [];
  for await (const item of locals.client.publications.list({ ...query, quarter: first.quarter }))
    items.push(item);
  return new Response(publicationsCsv(items), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cong-bo-${first.quarter}.csv"`,
    },
  });
};
