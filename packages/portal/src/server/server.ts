import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { takesFile } from '../api/file-paths.ts';
import type { Composition } from '../compose.ts';
import type { Networks } from '../config/networks.ts';
import { admissionLimits, createAdmission, Overloaded } from './admission.ts';
import { askedOf, type Asked } from './asked.ts';
import { answerBadRequests } from './bad-request.ts';
import { createBusy } from './busy.ts';
import { createClientLimit, limitConnections } from './client-limit.ts';
import { drain } from './drain.ts';
import { connectionLimits, longestBody, mostConnections } from './limits.ts';
import type { Log } from './log.ts';
import { watchLoopLag } from './loop-lag.ts';
import type { Metrics } from './metrics.ts';
import type { Built } from './pages.ts';
import { createPipelineLimit } from './pipelining.ts';
import { refuse } from './refuse.ts';
import { createRoutes } from './routes.ts';
import { endSlowBody } from './slow-body.ts';
import { subPathOf } from './sub-path.ts';
import { unnamedProxy } from './unnamed-proxy.ts';
import { watchAnswer } from './watch-answer.ts';

export interface PortalServer {
  server: Server;
  /** Stops taking requests, lets those under way finish, closes the store. */
  drain(): Promise<void>;
}

export interface ServerSettings {
  /** Public address of the portal, with the sub-path that it stands at. */
  site: string | null;
  trustedProxies: Networks;
  log: Log;
  metrics?: Metrics;
  /** Pipe of the process that writes, where this one does not. */
  writer?: string;
  /** Requests come through that pipe. */
  fromWorkers?: boolean;
}

/** One thin `node:http` server in front of API, files and pages. */
export const createPortalServer = async (
  built: Built,
  portal: Composition,
  { site, trustedProxies, log, metrics, writer, fromWorkers }: ServerSettings,
): Promise<PortalServer> => {
  const lag = watchLoopLag();
  const admission = createAdmission(admissionLimits, lag.now);
  const routes = await createRoutes(built, portal, site, admission, writer);
  const tooMany = createClientLimit();
  const tooManyAtOnce = createPipelineLimit();
  const subPath = subPathOf(site);
  const busy = createBusy(portal.config, portal.production, subPath);
  const noteProxy = unnamedProxy(trustedProxies, log);
  const askedBy = { subPath, trustedProxies, fromWorkers, framers: portal.config.allowedOrigins };

  const tellers = [log, metrics].flatMap((one) => (one?.answered ? [one.answered] : []));
  const fail = (asked: Asked, error: unknown): void => {
    const { response, requestId } = asked;
    if (error instanceof Overloaded && !response.headersSent) return busy(asked);
    log.fault(error, requestId);
    if (response.headersSent) response.destroy();
    else refuse(asked, 500);
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (tooManyAtOnce(request, response)) return;
    const asked = askedOf(request, response, askedBy);
    noteProxy(request);
    if (tellers.length > 0) watchAnswer(asked, (entry) => tellers.forEach((tell) => tell(entry)));
    if (!takesFile(asked.path)) endSlowBody(request, response, longestBody);
    if (asked.refused !== null) return refuse(asked, asked.refused);
    asked.tooMany = tooMany(asked, performance.now()) || undefined;
    try {
      // What is held is sent at once: most answers need no promise.
      routes(asked)?.catch((error: unknown) => fail(asked, error));
    } catch (error) {
      fail(asked, error);
    }
  };

  const server = createServer(connectionLimits, answer);
  server.maxConnections = mostConnections;
  limitConnections(server, trustedProxies);
  answerBadRequests(server);
  return {
    server,
    drain: async () => {
      await portal.live.close();
      await drain(server);
      lag.stop();
      await portal.close();
      log.flush();
    },
  };
};
