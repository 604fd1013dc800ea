import { sitemapOf } from '../components/shared/sitemap.ts';

interface Asked {
  locals: App.Locals;
  /** As it was asked for. */
  url: URL;
}

/** Its addresses are whole ones, of the site or else of its caller: then no cache may keep it. */
export const GET = async ({ locals: { client, site }, url }: Asked): Promise<Response> =>
  new Response(await sitemapOf(client, site ?? url.origin), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      ...(site === null && { 'Cache-Control': 'no-store' }),
    },
  });
