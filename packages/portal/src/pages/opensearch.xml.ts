import { searchDescription } from '../components/procedures/search-description.ts';

interface Asked {
  locals: App.Locals;
}

/** Needs the site's own address: a browser keeps it apart from the page. */
export const GET = async ({ locals: { client, site } }: Asked): Promise<Response> => {
  if (site === null) return new Response(null, { status: 404 });
  return new Response(searchDescription(await client.ward.get(), site), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
