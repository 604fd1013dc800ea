import { sitemapOf } from '../components/shared/sitemap.ts';

interface Asked {
  locals: App.Locals;
}

/** Needs the site's own address: a map of relative addresses is none. */
export const GET = async ({ locals: { client, site } }: Asked): Promise<Response> => {
  if (site === null) return new Response(null, { status: 404 });
  return new Response(await sitemapOf(client, site), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
