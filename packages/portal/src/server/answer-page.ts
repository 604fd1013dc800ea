import type { Composition } from '../compose.ts';
import type { Answerer } from './asked.ts';
import { loadPages } from './pages.ts';

/** Renders a page; where there is none, the one that says so. */
export const answerPage = async (
  portal: Composition,
  /** Address of canonical links. */
  site: string | null,
): Promise<Answerer> => {
  const pages = await loadPages();
  return async ({ request, response, path, requestId, address }) => {
    const language = path === '/en' || path.startsWith('/en/') ? 'en' : 'vi';
    const client = portal.clientFor({ address, requestId }, language);
    const locals: App.Locals = { client, requestId, site };
    response.setHeader('Cache-Control', 'no-cache');
    let known = true;
    await pages(request, response, () => (known = false), locals);
    if (known) return;
    request.url = '/404';
    await pages(request, response, undefined, locals);
  };
};
