import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';
import type { Composition } from '../compose.ts';
import type { Answerer } from './asked.ts';
import type { PageHandler } from './pages.ts';

/** Renders a page; where there is none, the one that says so. */
export const answerPage = (
  pages: PageHandler,
  portal: Composition,
  /** Address of canonical links. */
  site: string | null,
  widgets: WidgetManifest,
): Answerer => {
  return async ({ request, response, path, requestId, address, uses }) => {
    const language = path === '/en' || path.startsWith('/en/') ? 'en' : 'vi';
    const client = portal.clientFor({ address, requestId, uses }, language);
    const locals: App.Locals = { client, requestId, site, widgets };
    response.setHeader('Cache-Control', 'no-cache');
    let known = true;
    await pages(request, response, () => (known = false), locals);
    if (known) return;
    request.url = '/404';
    await pages(request, response, undefined, locals);
  };
};
