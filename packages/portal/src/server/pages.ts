import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** What `@astrojs/node` builds in middleware mode. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  /** Called when no page has this address. */
  next: (() => void) | undefined,
  locals: App.Locals,
) => Promise<void>;

/** The built pages. They stand beside the built program; `npm run build` makes both. */
export const loadPages = async (): Promise<PageHandler> => {
  process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';
  const entry = new URL('./server/entry.mjs', import.meta.url).href;
  const { handler } = (await import(/* @vite-ignore */ entry)) as { handler: RequestListener };
  return handler as unknown as PageHandler;
};

/** Files that the pages load. */
export const clientFolder = (): URL => new URL('./client/', import.meta.url);

/** The widgets that other sites load, as the build put them here. */
export const widgetFolder = (): URL => new URL('./widgets/', import.meta.url);
