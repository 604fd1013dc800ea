import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from './packed.ts';

/** A worker of today that may call this machine. */
const config = (file: string) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "${file}")],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

/** Serves a bundled worker of the fresh project, calls it once and gives its answer. */
export const runWorker = async (
  workerd: string,
  file: string,
  origin: string,
): Promise<Record<string, string | null>> => {
  writeFileSync(join(packed.project, 'workerd.capnp'), config(file));
  const child = spawn(workerd, ['serve', 'workerd.capnp', '--control-fd=3'], {
    cwd: packed.project,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (said += text));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.stdio[3]!.once('data', (line) =>
        resolve((JSON.parse(String(line)) as { port: number }).port),
      );
      child.once('exit', () => reject(new Error(`workerd ended: ${said}`)));
    });
    const answer = await fetch(`http://127.0.0.1:${port}/?origin=${encodeURIComponent(origin)}`);
    if (!answer.ok) throw new Error(`workerd answered ${answer.status}: ${said}`);
    return (await answer.json()) as Record<string, string | null>;
  } finally {
    child.kill();
  }
};
