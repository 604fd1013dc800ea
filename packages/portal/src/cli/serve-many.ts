import cluster, { type Worker } from 'node:cluster';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Composition } from '../compose.ts';
import type { Log } from '../server/log.ts';
import { Failure } from './failure.ts';
import { urlOf } from './listen.ts';
import { openServer } from './open-server.ts';
import { writerVariable } from './serve-worker.ts';

export interface Serving {
  url: string;
  /** Answers what is under way, and closes everything. */
  end(): Promise<void>;
}

/** A worker that dies sooner than that is not started again at once. */
const soon = 1000;
/** So many deaths within a minute are no accident. */
const mostDeaths = 10;

/** Where the workers hand writes over: a place that only this account can open. */
const createPipe = (): { path: string; remove: () => void } => {
  if (process.platform === 'win32') {
    return { path: `\\\\.\\pipe\\motcua-${process.pid}`, remove: () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return { path: join(folder, 'writer'), remove };
};

const listening = (worker: Worker): Promise<AddressInfo> =>
  new Promise((done, failed) => {
    worker.once('message', (address) => done(address as AddressInfo));
    // It has said itself what is wrong.
    worker.once('exit', () =>
      failed(
        new Failure({
          vi: 'Một tiến trình phục vụ không khởi động được.',
          en: 'A worker process could not start.',
        }),
      ),
    );
  });

/**
 * This process holds all that writes and all that counts attempts, the look-up's too; the workers answer
 * everything that only reads, and hand over the rest.
 */
export const serveMany = async (portal: Composition, log: Log, count: number): Promise<Serving> => {
  const pipe = createPipe();
  const writer = await openServer(portal, log, 0, { fromWorkers: true });
  await new Promise<void>((done, failed) =>
    writer.server.once('error', failed).listen(pipe.path, done),
  );
  let ending = false;
  let deaths: number[] = [];

  const start = (place: number): Worker => {
    const began = Date.now();
    const worker = cluster.fork({ [writerVariable]: pipe.path, MOTCUA_PLACE: String(place) });
    worker.once('exit', () => {
      if (ending) return;
      deaths = [...deaths.filter((at) => Date.now() - at < 60_000), Date.now()];
      if (deaths.length > mostDeaths) process.kill(process.pid, 'SIGTERM');
      else setTimeout(() => ending || start(place), Date.now() - began < soon ? soon : 0);
    });
    return worker;
  };
  const stopWorkers = async (): Promise<void> => {
    ending = true;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
    await Promise.all(
      workers.map((worker) => {
        const gone = new Promise((done) => worker.once('exit', done));
        worker.process.kill('SIGTERM');
        return gone;
      }),
    );
  };

  try {
    const workers = Array.from({ length: count }, (_, place) => start(place + 1));
    const [address] = await Promise.all(workers.map(listening));
    return {
      url: urlOf(address!),
      // What the workers have handed over is answered before they end.
      end: async () => {
        await stopWorkers();
        await writer.drain();
        pipe.remove();
      },
    };
  } catch (error) {
    await stopWorkers();
    writer.server.close();
    throw error;
  }
};
