/**
 * Serves one example as a site of its own would: `node examples/serve.mjs NAME`, beside a portal that runs.
 * The address that stands in its files, http://127.0.0.1:4321, becomes that of `--portal`.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const written = 'http://127.0.0.1:4321';
const cdn = resolve(here, '..', 'packages', 'widgets', 'dist', 'cdn');

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The file of an address below a folder, or nothing: no address leaves its folder. */
const fileIn = (folder, path) => {
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile()
    ? file
    : undefined;
};

/** Where a site finds what: the widgets' files, packages of others, its own pages. */
const fileOf = (name, path) => {
  const folder = join(here, name);
  const widgets = /^\/widgets\/v[\d.]+(\/.*)/.exec(path);
  if (widgets) return fileIn(cdn, widgets[1]);
  if (path.startsWith('/node_modules/')) return fileIn(folder, path);
  return fileIn(join(folder, 'dist'), path) ?? fileIn(join(folder, 'site'), path);
};

/**
 * Starts the site of an example.
 *
 * @param {string} name the example's folder
 * @param {{portal?: string, port?: number, widgets?: string}} [options] `widgets`: where the portal's
 *   `/widgets` are served, when not by itself
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export const serveExample = async (name, { portal = written, port = 0, widgets = portal } = {}) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://site');
    const file = fileOf(name, decodeURIComponent(pathname));
    // Files of widgets belong to any page.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!file) {
      response.writeHead(404).end('Not found');
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    if (
      file.startsWith(join(here, name) + sep) &&
      !file.includes('node_modules') &&
      types[extname(file)]
    )
      response.end(
        readFileSync(file, 'utf8')
          .replaceAll(`${written}/widgets/`, `${widgets}/widgets/`)
          .replaceAll(written, portal),
      );
    else createReadStream(file).pipe(response);
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const usage = 'Usage: node examples/serve.mjs NAME [--portal URL] [--port N]\n';
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { portal: { type: 'string' }, port: { type: 'string', default: '8080' } },
    });
    const [name] = positionals;
    if (!name || !existsSync(join(here, name))) throw new Error(usage);
    const { url } = await serveExample(name, { portal: values.portal, port: Number(values.port) });
    process.stdout.write(`${name}: ${url}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
