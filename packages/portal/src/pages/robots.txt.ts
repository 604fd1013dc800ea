import { wholeAddress } from '../components/shared/links.ts';
import { cachingOf, siteAddress, type Called } from '../components/shared/site-address.ts';

export const GET = (called: Called): Response => {
  const map = wholeAddress(siteAddress(called), '/sitemap.xml');
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${map}\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': cachingOf(called),
    },
  });
};
