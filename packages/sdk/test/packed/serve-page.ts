import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What becomes of a request for a script: its file, an error, or nothing ever. */
export type Fate = 'served' | 'broken' | 'stalled';

export interface Page {
  url: string;
  /** The scripts that were asked for, in order. */
  asked: string[];
  close(): Promise<unknown>;
}

/** A page with a script of a folder on an origin of its own, which may call the service and nothing else. */
export const servePage = async (
  folder: string,
  script: string,
  service: string,
  fateOf: (file: string) => Fate = () => 'served',
): Promise<Page> => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${service}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const html = `<!doctype html><title>A strict page</title><script type="module" src="${script}"></script>`;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const file = /^\/([\w-]+\.js)$/.exec(request.url!)?.[1];
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    if (!file) return void response.end(html);
    asked.push(file);
    const fate = fateOf(file);
    if (fate === 'stalled') return;
    response.statusCode = fate === 'broken' ? 500 : 200;
    if (fate === 'broken') response.end();
    else createReadStream(join(folder, file)).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
};
