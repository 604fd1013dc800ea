import { searchDescription } from '../components/procedures/search-description.ts';

interface Asked {
  locals: App.Locals;
  /** As it was asked for. */
  url: URL;
}

/**
 * A browser keeps it apart from the page: its address is a whole one, of the site or else of its caller, and
 * then no cache may keep it.
 */
export const GET = async ({ locals: { client, site }, url }: Asked): Promise<Response> =>
  new Response(searchDescription(await client.ward.get(), site ?? url.origin), {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      ...(site === null && { 'Cache-Control': 'no-store' }),
    },
  });
