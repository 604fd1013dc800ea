import { wholeAddress } from '../components/shared/links.ts';

interface Asked {
  locals: App.Locals;
}

export const GET = ({ locals: { site } }: Asked): Response => {
  const map = site === null ? [] : [`Sitemap: ${wholeAddress(site, '/sitemap.xml')}`];
  const lines = ['User-agent: *', 'Allow: /', ...map, ''];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
