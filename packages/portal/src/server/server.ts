import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import sirv from 'sirv';
import { takesFile } from '../api/file-paths.ts';
import type { Composition } from '../compose.ts';
import { uploadLimits } from '../uploads/room.ts';
import { ancestorsOf, isForeignForm, isFrame, refusedAddress, refusedFramer } from './framing.ts';
import { setSafetyHeaders } from './headers.ts';
import { clientFolder, loadPages, widgetFolder, type PageHandler } from './pages.ts';
import { refuse } from './refuse.ts';
import { endSlowBody } from './slow-body.ts';
import { serveWidgets } from './widgets/serve-widgets.ts';
import { openShelves } from './widgets/shelf.ts';

const longestUrl = 8_000;
const mostBody = 64 * 1024;
const longestHead = 30_000;
const longestBody = 30_000;
/** Longer than what proxies keep a connection open, so that they never meet a closing one. */
const keepAlive = 65_000;
/** After this, what is still under way at the end is cut. */
const longestDrain = 10_000;
/** The look-up's page in its two languages, in a frame and in the hall: the only ones that take a form. */
const formPages = new Set(['/tra-cuu', '/en/tra-cuu', '/nhung/lookup', '/kiosk/tra-cuu']);

export interface PortalServer {
  server: Server;
  /** Stops taking requests, lets those under way finish, closes the store. */
  drain(): Promise<void>;
}

interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  requestId: string;
  address: string;
}

/** Answers what no page should see; `true` when it did. */
const guard = ({ request, response, path }: Asked): boolean => {
  const { method = 'GET' } = request;
  if (method === 'GET' || method === 'HEAD') return false;
  if (method !== 'POST' || !formPages.has(path)) {
    refuse(response, 405, { Allow: formPages.has(path) ? 'GET, HEAD, POST' : 'GET, HEAD' });
    return true;
  }
  const length = request.headers['content-length'];
  if (length === undefined) {
    refuse(response, 411, { Connection: 'close' });
    return true;
  }
  if (Number(length) > mostBody) {
    refuse(response, 413, { Connection: 'close' });
    return true;
  }
  return false;
};

const pathOf = (url: string): string | null => {
  try {
    const path = url.split('?', 1)[0]!;
    decodeURIComponent(path);
    return path;
  } catch {
    return null;
  }
};

/** One thin `node:http` server in front of API, files and pages. */
export const createPortalServer = async (
  portal: Composition,
  site: string | null,
  onError: (error: unknown, requestId: string) => void,
): Promise<PortalServer> => {
  const pages: PageHandler = await loadPages();
  const widgets = serveWidgets(openShelves(fileURLToPath(widgetFolder()), portal.dataFolder));
  const files = sirv(fileURLToPath(clientFolder()), {
    etag: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/_astro/');
      response.setHeader(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      // A page in a sandboxed frame has no origin, and module scripts are asked for as another origin's.
      if (hashed) response.setHeader('Access-Control-Allow-Origin', '*');
    },
  });

  const answerApi = ({ request, response, requestId, address }: Asked) =>
    getRequestListener(
      (web) => portal.api.fetch(web, { address, requestId, hangUp: () => void response.destroy() }),
      { overrideGlobalObjects: false },
    )(request, response);

  const answerPage = async (asked: Asked): Promise<void> => {
    const { request, response, path, requestId, address } = asked;
    const language = path === '/en' || path.startsWith('/en/') ? 'en' : 'vi';
    const client = portal.clientFor({ address, requestId }, language);
    const locals: App.Locals = { client, requestId, site, widgets: widgets.manifest };
    response.setHeader('Cache-Control', 'no-cache');
    let known = true;
    await pages(request, response, () => (known = false), locals);
    if (known) return;
    request.url = '/404';
    await pages(request, response, undefined, locals);
  };

  const { allowedOrigins } = portal.config;
  /** Pages for frames: who may show them, and what the others are told; `true` when it answered. */
  const guardFrame = (asked: Asked): boolean => {
    const { request, response } = asked;
    const framer = refusedFramer(request, allowedOrigins);
    if (framer !== null) {
      request.url = refusedAddress(framer, request.url ?? '/');
      asked.path = request.url.split('?', 1)[0]!;
    }
    setSafetyHeaders(response, ancestorsOf(asked.path, allowedOrigins));
    response.setHeader('Vary', 'Sec-Fetch-Dest, Sec-Fetch-Site, Referer');
    if (request.method !== 'POST' || !isForeignForm(request, allowedOrigins)) return false;
    refuse(response, 403);
    return true;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/' } = request;
    const requestId = randomUUID();
    setSafetyHeaders(response, "'none'");
    if (!takesFile(url.split('?', 1)[0]!)) endSlowBody(request, response, longestBody);
    response.setHeader('X-Request-Id', requestId);
    const path = pathOf(url);
    if (path === null || !path.startsWith('/')) return refuse(response, 400);
    const asked = {
      request,
      response,
      path,
      requestId,
      address: request.socket.remoteAddress ?? '',
    };
    try {
      if (path === '/api' || path.startsWith('/api/')) return await answerApi(asked);
      if (url.length > longestUrl) return refuse(response, 414);
      if (guard(asked)) return;
      if (isFrame(path) && guardFrame(asked)) return;
      if (widgets.answer(request, response, path)) return;
      if (path === '/healthz') return void response.end('ok\n');
      if (path === '/readyz') {
        await portal.store.snapshot((store) => store.wardState(portal.config.code));
        return void response.end('ready\n');
      }
      files(request, response, () => void answerPage(asked).catch(fail));
    } catch (error) {
      fail(error);
    }

    function fail(error: unknown) {
      onError(error, requestId);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  };

  const server = createServer(
    {
      keepAliveTimeout: keepAlive,
      headersTimeout: longestHead,
      // Node knows one such limit for all requests: files need the longest, the others have their own.
      requestTimeout: uploadLimits.total + longestHead,
    },
    (request, response) => void answer(request, response),
  );
  return {
    server,
    drain: async () => {
      await portal.live.close();
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const enough = setTimeout(() => server.closeAllConnections(), longestDrain);
      await new Promise<void>((done) => server.close(() => done()));
      clearInterval(idle);
      clearTimeout(enough);
      await portal.close();
    },
  };
};
