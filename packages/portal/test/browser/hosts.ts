import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of other sites, on a server of their own that is reached under two names, so from two origins. */
export interface Hosts {
  /** To be allowed by the portal. */
  allowed: string;
  /** Not allowed. */
  other: string;
  /** Sets the page of a path; headers as a site would send them. */
  put(path: string, html: string, headers?: Record<string, string>): void;
  end(): Promise<void>;
}

export const openHosts = async (): Promise<Hosts> => {
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url!.split('?', 1)[0]!);
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    allowed: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    put: (path, html, headers = {}) => void pages.set(path, { html, headers }),
    end: () => new Promise((done) => server.close(() => done())),
  };
};
