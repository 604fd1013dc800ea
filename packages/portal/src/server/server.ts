import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { takesFile } from '../api/file-paths.ts';
import type { Composition } from '../compose.ts';
import { admissionLimits, createAdmission, Overloaded } from './admission.ts';
import { askedOf } from './asked.ts';
import { createBusy } from './busy.ts';
import { drain } from './drain.ts';
import { watchLoopLag } from './loop-lag.ts';
import { connectionLimits, longestBody } from './limits.ts';
import type { Built } from './pages.ts';
import { refuse } from './refuse.ts';
import { createRoutes } from './routes.ts';
import { endSlowBody } from './slow-body.ts';

export interface PortalServer {
  server: Server;
  /** Stops taking requests, lets those under way finish, closes the store. */
  drain(): Promise<void>;
}

/** One thin `node:http` server in front of API, files and pages. */
export const createPortalServer = async (
  built: Built,
  portal: Composition,
  site: string | null,
  onError: (error: unknown, requestId: string) => void,
): Promise<PortalServer> => {
  const lag = watchLoopLag();
  const admission = createAdmission(admissionLimits, lag.now);
  const routes = await createRoutes(built, portal, site, admission);
  const busy = createBusy(portal.config, portal.production);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = askedOf(request, response);
    if (!takesFile(asked.path)) endSlowBody(request, response, longestBody);
    if (!asked.valid) return refuse(asked, 400);
    try {
      await routes(asked);
    } catch (error) {
      if (error instanceof Overloaded && !response.headersSent) return busy(asked);
      onError(error, asked.requestId);
      if (response.headersSent) response.destroy();
      else refuse(asked, 500);
    }
  };

  const server = createServer(
    connectionLimits,
    (request, response) => void answer(request, response),
  );
  return {
    server,
    drain: async () => {
      await portal.live.close();
      await drain(server);
      lag.stop();
      await portal.close();
    },
  };
};
