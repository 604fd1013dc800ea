import { searchDescription } from '../components/procedures/search-description.ts';
import { cachingOf, siteAddress, type Called } from '../components/shared/site-address.ts';

export const GET = async (called: Called): Promise<Response> =>
  new Response(searchDescription(await called.locals.client.ward.get(), siteAddress(called)), {
    headers: {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
      'Cache-Control': cachingOf(called),
    },
  });
