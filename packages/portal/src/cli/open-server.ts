import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Composition } from '../compose.ts';
import type { Log } from '../server/log.ts';
import { openMetrics } from '../server/metrics-server.ts';
import type { Metrics } from '../server/metrics.ts';
import { loadBuilt } from '../server/pages.ts';
import { portalMetrics } from '../server/portal-metrics.ts';
import { createPortalServer, type PortalServer, type ServerSettings } from '../server/server.ts';
import { Failure } from './failure.ts';
import { metricsPortFrom, proxiesFrom, siteFrom } from './settings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const listenForMetrics = async (metrics: Metrics, port: number): Promise<void> => {
  const server = await openMetrics(metrics, port).catch((error: NodeJS.ErrnoException) => {
    throw new Failure({
      vi: `Không mở được cổng số liệu MOTCUA_METRICS_PORT (${error.code ?? '?'}). Hãy chọn cổng khác, hoặc bỏ thiết lập này.`,
      en: `The port of MOTCUA_METRICS_PORT can't be opened (${error.code ?? '?'}). Choose another one, or leave the setting out.`,
    });
  });
  const { port: open } = server.address() as AddressInfo;
  say(`• Số liệu vận hành · metrics: http://127.0.0.1:${open}/metrics`);
};

/** Makes the catalogue ready for questions: whoever asks first would hold up all others for as long. */
const prepare = async (portal: Composition): Promise<void> => {
  const client = portal.clientFor({ address: 'start', requestId: randomUUID() });
  // Data that can't be read is told by every answer that needs it, and by `/readyz`.
  await client.procedures.list({ limit: 1 }).catch(() => {});
};

/** The server of this process as the environment sets it, with its counts; it does not listen yet. */
export const openServer = async (
  portal: Composition,
  log: Log,
  /** Place among several processes: each tells its counts on a port of its own, one after the other. */
  place = 0,
  more: Pick<ServerSettings, 'writer' | 'fromWorkers'> = {},
): Promise<PortalServer> => {
  const metricsPort = metricsPortFrom();
  const metrics = metricsPort === null ? undefined : portalMetrics(portal);
  const server = await createPortalServer(await loadBuilt(), portal, {
    site: siteFrom(portal.config),
    trustedProxies: proxiesFrom(portal.config),
    log,
    ...(metrics && { metrics }),
    ...more,
  });
  await prepare(portal);
  if (metrics && metricsPort !== null) {
    await listenForMetrics(metrics, metricsPort === 0 ? 0 : metricsPort + place);
  }
  return server;
};
