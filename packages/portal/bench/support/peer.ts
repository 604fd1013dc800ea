import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A server to compare with, in a process of its own. */
export interface Peer {
  url: string;
  pid: number;
  close(): void;
}

const running = new Set<ChildProcess>();
process.prependListener('exit', () => running.forEach((child) => child.kill('SIGKILL')));

const watched = (child: ChildProcess): (() => void) => {
  running.add(child);
  return () => {
    running.delete(child);
    child.kill('SIGTERM');
  };
};

/** `bench/tasks/NAME.ts`, which prints its port. */
export const nodePeer = (name: string, argument: string): Promise<Peer> => {
  const file = fileURLToPath(new URL(`../tasks/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, argument], { stdio: ['ignore', 'pipe', 'inherit'] });
  const close = watched(child);
  return new Promise((done, failed) => {
    child.stdout.once('data', (port: Buffer) =>
      done({ url: `http://127.0.0.1:${port.toString().trim()}`, pid: child.pid!, close }),
    );
    child.once('exit', (code) => failed(new Error(`${name} ended with ${code}.`)));
  });
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const nginx = '/usr/sbin/nginx';

/** nginx in one process with one file; `null` where it is not installed. */
export const nginxPeer = async (folder: string, body: Buffer): Promise<Peer | null> => {
  if (!existsSync(nginx)) return null;
  const port = await freePort();
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'files', 'page'), body);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root; ' : ''}master_process off; daemon off; pid ${folder}/pid; error_log ${folder}/errors;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
  client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
  uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server { listen 127.0.0.1:${port}; root ${folder}/files; default_type text/html; }
}`,
  );
  const child = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  const close = watched(child);
  const url = `http://127.0.0.1:${port}`;
  for (let time = 0; time < 50; time += 1) {
    if (
      await fetch(`${url}/page`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, pid: child.pid!, close };
    await pause(100);
  }
  close();
  throw new Error('nginx did not start.');
};
