import cluster from 'node:cluster';
import type { AddressInfo } from 'node:net';
import { formatInstant } from '@motcua/sdk/text';
import type { Composition } from '../compose.ts';
import { loadSample, sampleDossier } from '../ingest/sample.ts';
import { createLog, type Log } from '../server/log.ts';
import { sweepUploads } from '../uploads/folder.ts';
import { listen, urlOf } from './listen.ts';
import { openServer } from './open-server.ts';
import { serveMany, type Serving } from './serve-many.ts';
import { serveWorker } from './serve-worker.ts';
import { logModeFrom, openPortal, portFrom, settingsFrom } from './settings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

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

const sayExample = async (): Promise<void> => {
  const example = await sampleDossier();
  if (!example) return;
  say(
    `• Tra cứu thử · try the look-up: ${example.code} — bốn số cuối · last four digits: ${example.phoneLast4}`,
  );
};

const serveAlone = async (portal: Composition, log: Log, port: number): Promise<Serving> => {
  const { server, drain } = await openServer(portal, log);
  await listen(server, port, process.env['HOST'] || '127.0.0.1');
  return { url: urlOf(server.address() as AddressInfo), end: drain };
};

/** Serves until it is told to stop: alone, or as the process that writes beside `workers` that answer. */
export const serve = async ({ workers }: { workers: number }): Promise<void> => {
  if (cluster.isWorker) return serveWorker();
  const settings = settingsFrom();
  const port = portFrom();
  const log = createLog(logModeFrom(), (text) => void process.stderr.write(text));
  const portal = await openPortal({
    ...settings,
    onError: (error, requestId) => log.fault(error, requestId),
  });
  let ending: Promise<void> | undefined;
  try {
    await sweepUploads(settings.dataFolder);
    const sample = await sayData(portal, settings.sample);
    const { url, end } =
      workers > 1 ? await serveMany(portal, log, workers) : await serveAlone(portal, log, port);
    // A supervisor may send its signal twice, to this process and to the one that started it.
    const stop = () => void (ending ??= end().then(() => process.exit(0)));
    process.on('SIGINT', stop).on('SIGTERM', stop);
    if (sample) await sayExample();
    say('• Dừng: Ctrl+C · stop: Ctrl+C');
    say(`✓ Một Cửa: ${url}`);
  } catch (error) {
    await portal.close();
    throw error;
  }
};
