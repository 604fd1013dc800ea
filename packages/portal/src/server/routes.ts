import type { Composition } from '../compose.ts';
import { answerApi } from './answer-api.ts';
import { isStream } from '../api/live.ts';
import { answerFile } from './answer-file.ts';
import { answerLive } from './answer-live.ts';
import { answerPage } from './answer-page.ts';
import type { Answerer, Asked } from './asked.ts';
import { answerCached, createSender } from './cache/cached.ts';
import { cacheLimits, createPageCache } from './cache/page-cache.ts';
import { createRevisions } from './cache/revisions.ts';
import { apiSource, pageSource } from './cache/sources.ts';
import { guard } from './guard.ts';
import { withSafetyHeaders } from './headers.ts';
import { answerHealthy, answerReady } from './health.ts';
import type { Built } from './pages.ts';
import { answerSecurityTxt, securityPath } from './security-txt.ts';

const reads = ({ request: { method } }: Asked): boolean => method === 'GET' || method === 'HEAD';

/** Who answers which path. */
export const createRoutes = (
  { pages, files }: Built,
  portal: Composition,
  site: string | null,
): Answerer => {
  const { store, config } = portal;
  const revisions = createRevisions(() =>
    store.snapshot((readable) => readable.partRevisions(config.code)),
  );
  const cache = createPageCache(revisions, cacheLimits);
  const send = createSender();

  const render = answerPage(pages, portal, site);
  const page = answerCached(cache, pageSource(render), send, withSafetyHeaders(render));
  const fileOrPage = answerFile(files, send, page);
  const direct = withSafetyHeaders(answerApi(portal.api));
  const live = withSafetyHeaders(answerLive(portal.api));
  const api = answerCached(cache, apiSource(portal.api), send, direct);
  const healthy = withSafetyHeaders(answerHealthy);
  const ready = withSafetyHeaders(answerReady(portal));
  const security = withSafetyHeaders(answerSecurityTxt(portal, site));

  return (asked) => {
    const { path, tooMany } = asked;
    const forApi = path === '/api' || path.startsWith('/api/');
    // The API says it in its own form.
    if (forApi && tooMany !== undefined) return direct(asked);
    if (isStream(path) && reads(asked)) return live(asked);
    if (forApi) return api(asked);
    if (guard(asked, site)) return;
    if (path === '/healthz') return healthy(asked);
    if (path === '/readyz') return ready(asked);
    if (path === securityPath) return security(asked);
    return fileOrPage(asked);
  };
};
