import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { WidgetManifest } from '@motcua/widgets/cdn-manifest';
import type { Shelf, ShelfFile } from './shelf.ts';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};
/** A version never changes; what has no version in its address is asked about again soon. */
const forGood = 'public, max-age=31536000, immutable';
const forAWhile = 'public, max-age=600';

interface Entry extends ShelfFile {
  type: string;
  cache: string;
  etag: string;
}

/** Every address under `/widgets/`, with what stands there; a later shelf gives way to an earlier one. */
const addressesOf = (shelves: readonly Shelf[]): Map<string, Entry> => {
  const entries = new Map<string, Entry>();
  for (const { manifest, files } of shelves.toReversed()) {
    const put = (address: string, name: string, cache: string) =>
      entries.set(address, {
        ...files.get(name)!,
        type: types[extname(name)] ?? 'application/octet-stream',
        cache,
        etag: `"${manifest.files[name]?.integrity ?? manifest.version}"`,
      });
    for (const name of Object.keys(manifest.files))
      put(`/widgets/v${manifest.version}/${name}`, name, forGood);
    put(`/widgets/v${manifest.major}/loader.js`, 'loader.js', forAWhile);
    put('/widgets/manifest.json', 'manifest.json', forAWhile);
  }
  return entries;
};

const accepts = (request: IncomingMessage, coding: string): boolean =>
  new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(
    String(request.headers['accept-encoding'] ?? ''),
  );

export interface WidgetFiles {
  manifest: WidgetManifest;
  /** `true` when it answered: for every address under `/widgets/`. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): boolean;
}

/** The widgets of this and of earlier versions, from memory, to pages of any origin. */
export const serveWidgets = (shelves: readonly Shelf[]): WidgetFiles => {
  const entries = addressesOf(shelves);
  const answer: WidgetFiles['answer'] = (request, response, path) => {
    if (!path.startsWith('/widgets/')) return false;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Timing-Allow-Origin', '*');
    response.setHeader('Vary', 'Accept-Encoding');
    const entry = entries.get(path);
    if (!entry) {
      response.writeHead(404, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.end(
        'Phiên bản hoặc tệp này không có · no such version or file\nSee /widgets/manifest.json\n',
      );
      return true;
    }
    response.setHeader('Cache-Control', entry.cache);
    response.setHeader('ETag', entry.etag);
    const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/);
    if (known.includes(entry.etag) || known.includes(`W/${entry.etag}`)) {
      response.writeHead(304).end();
      return true;
    }
    const coding = [...entry.coded.keys()].find((name) => accepts(request, name));
    const body = (coding && entry.coded.get(coding)) ?? entry.plain;
    if (coding) response.setHeader('Content-Encoding', coding);
    response.writeHead(200, { 'Content-Type': entry.type, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
  return { manifest: shelves[0]!.manifest, answer };
};
