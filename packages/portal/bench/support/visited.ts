import { join } from 'node:path';
import { asStarted } from './as-started.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { scratchFolder } from './scratch.ts';
import { serve, type Served } from '../../test/support/command.ts';
import { freePort } from '../../test/support/servers.ts';

/**
 * The portal with its sample month and an address of its own on the loopback, as visitors find it who are
 * not the first: every page and every file that it loads was asked for before, and is kept in its smallest form.
 */
export const visitedPortal = async (name: string): Promise<Served> => {
  const port = await freePort();
  const portal = await serve({
    ...asStarted,
    MOTCUA_DATA: join(scratchFolder(name), 'data'),
    MOTCUA_SITE: `http://127.0.0.1:${port}`,
    PORT: String(port),
  });
  const ask = async (path: string): Promise<string> => {
    const response = await fetch(portal.url + path, { headers: { 'accept-encoding': 'br' } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return response.text();
  };
  for (const [, path] of kindsOfPage) {
    const html = await ask(path);
    const files = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, file]) => file!);
    for (let time = 0; time < 3; time += 1) for (const each of [path, ...files]) await ask(each);
  }
  return portal;
};
