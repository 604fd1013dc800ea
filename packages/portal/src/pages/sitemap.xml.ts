import { sitemapOf } from '../components/procedures/sitemap.ts';

interface Asked {
  locals: App.Locals;
}

/** Needs the site's own address: a map of relative addresses is none. */
export const GET = async ({ locals: { client, site } }: Asked): Promise<Response> => {
  if (site === null) return new Response(null, { status: 404 });
  const { items } = await client.procedures.list({ limit: 500 }).collect();
  return new Response(sitemapOf(items, site), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
