import { badgeOf, isBadgeName } from '../../components/badge/badge-figure.ts';
import { badgeSvg, type Badge } from '../../components/badge/badge-svg.ts';
import { isMonth } from '../../components/figures/period-query.ts';
import { capital } from '../../components/shared/words.ts';
import { strings } from '../../i18n/index.ts';

interface Asked {
  params: Record<string, string | undefined>;
  request: Request;
  locals: App.Locals;
}

const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What was asked for badly is told in a badge as well: an image is all that the page around it shows. */
const wrong = (text: string, lang: string): Badge => ({
  lang,
  label: 'Một Cửa',
  value: text,
  tone: 'unknown',
  title: text,
  description: text,
});

const answer = async (badge: Badge, status: number, request: Request): Promise<Response> => {
  const body = badgeSvg(badge);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const headers = {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    ETag: `"${hexOf(hash)}"`,
    // Images of it stand in pages of any site.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  };
  const known = request.headers.get('If-None-Match')?.replace(/W\//g, '').split(/,\s*/) ?? [];
  return status === 200 && known.includes(headers.ETag)
    ? new Response(null, { status: 304, headers })
    : new Response(body, { status, headers });
};

export const GET = async ({ params, request, locals: { client } }: Asked): Promise<Response> => {
  const search = new URL(request.url).searchParams;
  const lang = search.get('lang') === 'en' ? 'en' : 'vi';
  const { badge: t } = strings(lang).embed;
  const name = params['figure'] ?? '';
  const period = search.get('period') || undefined;
  if (!isBadgeName(name)) return answer(wrong(t.unknown, lang), 404, request);
  if (period !== undefined && !isMonth(period))
    return answer(wrong(t.wrongPeriod, lang), 400, request);
  const [ward, statistics] = await Promise.all([
    client.ward.get(),
    client.statistics.get({ period }),
  ]);
  const wardName = lang === 'en' ? ward.nameEn : capital(ward.name);
  return answer(badgeOf(name, statistics, wardName, lang), 200, request);
};
