import type { AddressInfo } from 'node:net';
import { formatInstant } from '@motcua/sdk/text';
import type { Composition } from '../compose.ts';
import { loadSample, sampleDossier } from '../ingest/sample.ts';
import { createLog } from '../server/log.ts';
import { openMetrics } from '../server/metrics-server.ts';
import type { Metrics } from '../server/metrics.ts';
import { loadBuilt } from '../server/pages.ts';
import { portalMetrics } from '../server/portal-metrics.ts';
import { createPortalServer } from '../server/server.ts';
import { sweepUploads } from '../uploads/folder.ts';
import { Failure } from './failure.ts';
import {
  logModeFrom,
  metricsPortFrom,
  openPortal,
  portFrom,
  proxiesFrom,
  settingsFrom,
  siteFrom,
} from './settings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const listen = (server: import('node:http').Server, port: number, host: string) =>
  new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => failed(listenFailure(error, port)));
    server.listen(port, host, () => done());
  });

const listenFailure = ({ code }: NodeJS.ErrnoException, port: number): Failure => {
  switch (code) {
    case 'EADDRINUSE':
      return new Failure({
        vi: `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1 > 65_535 ? 4321 : port + 1} npm start`,
        en: `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1 > 65_535 ? 4321 : port + 1} npm start`,
      });
    case 'EACCES':
      return new Failure({
        vi: `Không được phép dùng cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=4321 npm start`,
        en: `Port ${port} may not be used by this account. Choose one from 1024 up, for example: PORT=4321 npm start`,
      });
    default:
      return new Failure({
        vi: `Không mở được địa chỉ HOST cùng PORT (${code ?? '?'}). Hãy kiểm tra HOST, ví dụ: HOST=127.0.0.1 hoặc HOST=0.0.0.0`,
        en: `HOST and PORT can't be opened (${code ?? '?'}). Check HOST, for example: HOST=127.0.0.1 or HOST=0.0.0.0`,
      });
  }
};

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

/** `http://localhost:4321` for an address that means every interface. */
const urlOf = ({ address, port, family }: AddressInfo): string => {
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
};

const sayData = async (portal: Composition, sampleAllowed: boolean): Promise<boolean> => {
  if (sampleAllowed && (await loadSample(portal))) {
    say('✓ Đã nạp tháng mẫu 07/2025 · sample month loaded');
  }
  const { dataAt, sample } = await portal.store.snapshot((store) =>
    store.wardState(portal.config.code),
  );
  if (dataAt === null) say('• Kho dữ liệu còn trống · the store is empty');
  else {
    const text = new Date(dataAt).toISOString();
    say(`✓ Số liệu đến ${formatInstant(text)} · data as of ${formatInstant(text, 'en')}`);
  }
  return sample;
};

/** Serves until it is told to stop. */
export const serve = async (): Promise<void> => {
  const settings = settingsFrom();
  const port = portFrom();
  const log = createLog(logModeFrom(), (text) => void process.stderr.write(text));
  const portal = await openPortal({
    ...settings,
    onError: (error, requestId) => log.fault(error, requestId),
  });
  await sweepUploads(settings.dataFolder, Date.now());
  const sample = await sayData(portal, settings.sample);
  const metricsPort = metricsPortFrom();
  const metrics = metricsPort === null ? undefined : portalMetrics(portal);
  const { server, drain } = await createPortalServer(await loadBuilt(), portal, {
    site: siteFrom(portal.config),
    trustedProxies: proxiesFrom(portal.config),
    log,
    ...(metrics && { metrics }),
  });
  try {
    if (metrics && metricsPort !== null) await listenForMetrics(metrics, metricsPort);
    await listen(server, port, process.env['HOST'] || '127.0.0.1');
  } catch (error) {
    await portal.close();
    throw error;
  }

  // A supervisor may send its signal twice, to this process and to the one that started it.
  let ending: Promise<void> | undefined;
  const end = () => void (ending ??= drain().then(() => process.exit(0)));
  process.on('SIGINT', end).on('SIGTERM', end);

  const example = sample ? await sampleDossier() : null;
  if (example) {
    say(
      `• Tra cứu thử · try the look-up: ${example.code} — bốn số cuối · last four digits: ${example.phoneLast4}`,
    );
  }
  say('• Dừng: Ctrl+C · stop: Ctrl+C');
  say(`✓ Một Cửa: ${urlOf(server.address() as AddressInfo)}`);
};
