import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** Path of a server that `npm test` has found or fetched; `null` where there is none. */
export const serverPath = (name: 'nginx' | 'caddy'): string | null => {
  const usual = { nginx: '/usr/sbin/nginx', caddy: '/usr/bin/caddy' }[name];
  const given = process.env[`MOTCUA_${name.toUpperCase()}`];
  return [given, usual].find((path) => path !== undefined && existsSync(path)) ?? null;
};

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

export interface Running {
  stop(): Promise<void>;
}

/** Runs a server in the foreground until it answers on a port. */
export const runServer = async (
  path: string,
  args: string[],
  port: number,
  env: Record<string, string> = {},
): Promise<Running> => {
  const child: ChildProcess = spawn(path, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 100) {
      child.kill('SIGKILL');
      throw new Error(`${path} does not serve: ${said}`);
    }
    const up = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (up) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
};
