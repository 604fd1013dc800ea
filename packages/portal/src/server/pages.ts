import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

/** What `@astrojs/node` builds in middleware mode. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  /** Called when no page has this address. */
  next: (() => void) | undefined,
  locals: App.Locals,
) => Promise<void>;

/** What `npm run build` makes for the server. */
export interface Built {
  pages: PageHandler;
  /** Folder of the files that the pages load. */
  files: string;
  /** Folder of the widgets that other sites load. */
  widgets: string;
}

/** The built pages and files. They stand beside the built program. */
export const loadBuilt = async (folder = new URL('./', import.meta.url)): Promise<Built> => {
  process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';
  const entry = new URL('server/entry.mjs', folder).href;
  const { handler } = (await import(/* @vite-ignore */ entry)) as { handler: RequestListener };
  return {
    pages: handler as unknown as PageHandler,
    files: fileURLToPath(new URL('client', folder)),
    widgets: fileURLToPath(new URL('widgets', folder)),
  };
};
