import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryData } from './portal.ts';
import { freePort, runServer, serverPath, type Running } from './servers.ts';

const examples = fileURLToPath(new URL('../../../../examples/deploy/', import.meta.url));
export const example = (name: string): string => readFileSync(join(examples, name), 'utf8');

/** Each change must meet something: an example that no longer holds it fails. */
export const mended = (
  text: string,
  changes: readonly (readonly [from: string, to: string])[],
): string =>
  changes.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`The example does not say “${from}”.`);
    return result.replaceAll(from, to);
  }, text);

/** A certificate of nobody, for the host of the examples. */
const certificate = (folder: string): { cert: string; key: string } => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=phuong.example',
      '-keyout',
      key,
      '-out',
      cert,
    ],
    { stdio: 'ignore' },
  );
  return { cert, key };
};

export interface Nginx extends Running {
  http: number;
  https: number;
  folder: string;
}

/** nginx on free ports of the loopback with one configuration, made of the ports and a certificate. */
export const runNginx = async (
  configuration: (place: {
    http: number;
    https: number;
    cert: string;
    key: string;
    folder: string;
  }) => string,
): Promise<Nginx> => {
  const folder = join(temporaryData(), 'nginx');
  mkdirSync(join(folder, 'site'), { recursive: true });
  const [http, https] = [await freePort(), await freePort()];
  const text = configuration({ http, https, folder, ...certificate(folder) });
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; pid ${join(folder, 'pid')}; error_log stderr warn; worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n  ')}
  access_log off;
${text}
}
`,
  );
  const path = serverPath('nginx')!;
  execFileSync(path, ['-t', '-q', '-c', file, '-p', dirname(file)], { stdio: 'pipe' });
  const running = await runServer(path, ['-c', file, '-p', dirname(file)], http);
  return { ...running, http, https, folder };
};
