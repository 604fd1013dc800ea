import { publicationsCsv } from '../components/catalogue/publications-csv.ts';
import { wholeQuarter } from '../components/catalogue/publications-data.ts';

/** The publication log of a quarter as a file, oldest first. */
export const GET = async ({ locals, url }: { locals: App.Locals; url: URL }): Promise<Response> => {
  const { quarter, items } = await wholeQuarter(locals.client, url.searchParams.get('quarter'));
  return new Response(publicationsCsv(items), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cong-bo-${quarter.quarter}.csv"`,
    },
  });
};
