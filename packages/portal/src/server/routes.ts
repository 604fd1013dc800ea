import type { Composition } from '../compose.ts';
import { answerApi } from './answer-api.ts';
import { answerFile } from './answer-file.ts';
import { answerPage } from './answer-page.ts';
import type { Answerer } from './asked.ts';
import { guard } from './guard.ts';
import { answerHealthy, answerReady } from './health.ts';
import { answerSecurityTxt, securityPath } from './security-txt.ts';

/** Who answers which path. */
export const createRoutes = async (portal: Composition, site: string | null): Promise<Answerer> => {
  const api = answerApi(portal.api);
  const ready = answerReady(portal);
  const files = answerFile(await answerPage(portal, site));

  const security = answerSecurityTxt(portal, site);

  return (asked) => {
    const { path } = asked;
    if (path === '/api' || path.startsWith('/api/')) return api(asked);
    if (guard(asked, site)) return;
    if (path === '/healthz') return answerHealthy(asked);
    if (path === '/readyz') return ready(asked);
    if (path === securityPath) return security(asked);
    return files(asked);
  };
};
