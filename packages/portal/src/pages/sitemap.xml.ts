import { cachingOf, siteAddress, type Called } from '../components/shared/site-address.ts';
import { sitemapOf } from '../components/shared/sitemap.ts';

export const GET = async (called: Called): Promise<Response> =>
  new Response(await sitemapOf(called.locals.client, siteAddress(called)), {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': cachingOf(called),
    },
  });
