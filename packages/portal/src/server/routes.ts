import type { Composition } from '../compose.ts';
import type { Admission } from './admission.ts';
import { isAnsweredOnce } from './answered-once.ts';
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
import { forwardTo, isWriting } from './forward.ts';
import { guard } from './guard.ts';
import { withSafetyHeaders } from './headers.ts';
import { answerHealthy, answerReady } from './health.ts';
import type { Built } from './pages.ts';
import { isFrame, rerouteFrame } from './framing.ts';
import { answerSecurityTxt, securityPath } from './security-txt.ts';
import { answerWidget } from './widgets/answer-widget.ts';
import { openShelves } from './widgets/shelf.ts';
import { wishFor } from './wish.ts';

/** For what can't be kept. */
const admitted =
  (admission: Admission, answerer: Answerer): Answerer =>
  (asked) =>
    admission.pass(wishFor(asked.path), () => answerer(asked));

/** Their addresses are whole ones: of the site, or of the one who asks, and then kept for nobody else. */
const saysAddresses =
  /^\/(?:sitemap\.xml|opensearch\.xml|robots\.txt)$|^(?:\/en)?\/xin-loi\/(?:atom\.xml|feed\.json|lich\.ics)$/;

/** Only the process that writes counts attempts and remembers what was asked once. */
const isForWriter = (asked: Asked): boolean => isWriting(asked) || isAnsweredOnce(asked.path);

/** Who answers which path. */
export const createRoutes = async (
  { pages, files, widgets }: Built,
  portal: Composition,
  site: string | null,
  admission: Admission,
  writer?: string,
): Promise<Answerer> => {
  const { store, config } = portal;
  const revisions = createRevisions(() =>
    store.snapshot((readable) => readable.partRevisions(config.code)),
  );
  const cache = createPageCache(revisions, cacheLimits);
  const send = createSender(admission.isBusy);

  const shelves = openShelves(widgets, portal.dataFolder);
  const render = answerPage(pages, portal, site, shelves[0].manifest);
  const form = withSafetyHeaders(admitted(admission, render));
  const page = answerCached(cache, pageSource(render), send, admission, form);
  const fileOrPage = await answerFile(files, send, page);
  const widget = await answerWidget(shelves, send);
  const direct = withSafetyHeaders(admitted(admission, answerApi(portal.api)));
  const live = answerLive(portal.api);
  const api = answerCached(cache, apiSource(portal.api), send, admission, direct);
  const forward = writer === undefined ? null : forwardTo(writer);
  const healthy = withSafetyHeaders(answerHealthy);
  const ready = withSafetyHeaders(answerReady(portal));
  const security = withSafetyHeaders(answerSecurityTxt(portal, site));

  return (asked) => {
    const { path, tooMany } = asked;
    if (isWriting(asked)) asked.response.once('finish', revisions.forget);
    const forApi = path === '/api' || path.startsWith('/api/');
    // The API says it in its own form.
    if (forApi && tooMany !== undefined) return direct(asked);
    // Before it is handed over: a refusal may come before the whole body, which would break the pipe.
    if (!forApi && guard(asked, site)) return;
    if (forward !== null && isForWriter(asked)) return forward(asked);
    if (forApi && isStream(path) && !isWriting(asked)) return live(asked);
    if (forApi) return api(asked);
    if (isFrame(path)) rerouteFrame(asked);
    if (path === '/healthz') return healthy(asked);
    if (path === '/readyz') return ready(asked);
    if (path === securityPath) return security(asked);
    if (path.startsWith('/widgets/')) return widget(asked);
    if (site === null && saysAddresses.test(path)) return form(asked);
    return fileOrPage(asked);
  };
};
