import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../portal/test/browser/browser.ts';
import { draw, drawAnswer, isWidget } from '../../src/views/index.ts';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** A server on a free port of the loopback. */
const listen = async (handler: Handler): Promise<Site> => {
  const server = createServer(handler);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** A page of somebody else's site, which keeps copies of the widgets' files under `/w/`. */
export const openSite = (html: () => string, policy?: () => string): Promise<Site> =>
  listen((request, response) => {
    const name = /^\/w\/(?:v[\d.]+\/)?([\w.-]+)$/.exec(request.url ?? '')?.[1];
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (policy && !name) response.setHeader('Content-Security-Policy', policy());
    response.setHeader(
      'Content-Type',
      name ? types[name.split('.').at(-1)!]! : 'text/html; charset=utf-8',
    );
    response.end(name ? readFileSync(cdn + name) : html());
  });

/** The answers of a service on its good or bad days, and when it was asked. */
export interface Service extends Site {
  /** Paths with their time, without preflights. */
  readonly asked: { path: string; at: number }[];
  /** What the next requests meet. */
  answer: Handler;
}

export const openService = async (answer: Handler): Promise<Service> => {
  const asked: Service['asked'] = [];
  const service: { answer: Handler } = { answer };
  const site = await listen((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method === 'OPTIONS') return void response.end();
    asked.push({ path: request.url!, at: Date.now() });
    void service.answer(request, response);
  });
  return Object.assign(service, site, { asked });
};

/** Answers with JSON. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify(body));

/** Answers as a portal does: with what the real views draw of what those operations answer. */
export const drawing =
  (answerOf: (operation: string) => unknown, maySend = true): Handler =>
  async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://service');
    const name = pathname.split('/').at(-1)!;
    if (!isWidget(name)) return json({}, 404)(request, response);
    const lang = request.headers['accept-language'] === 'en' ? 'en' : 'vi';
    const call = <Answer>(operation: string) => Promise.resolve(answerOf(operation) as Answer);
    const now = Date.now();
    const asked = { given: Object.fromEntries(searchParams), now, maySend };
    json(
      request.method === 'POST'
        ? await drawAnswer(name, lang, call, {}, now)
        : await draw(name, lang, call, asked),
    )(request, response);
  };

/** What a page complained of: errors of its own, of the console and of its policy. */
export interface Watched {
  readonly page: Page;
  readonly errors: string[];
  readonly warnings: string[];
  /** Breaches of the page's policy. */
  breaches(): Promise<string[]>;
  /** How far things moved by themselves. */
  shift(): Promise<number>;
}

declare global {
  interface Window {
    breaches: string[];
    shift: number;
  }
}

export const watch = async (
  browser: Browser,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Watched> => {
  const page = await browser.newPage(options);
  const errors: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.addInitScript(() => {
    window.breaches = [];
    window.shift = 0;
    document.addEventListener('securitypolicyviolation', (event) =>
      window.breaches.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return {
    page,
    errors,
    warnings,
    breaches: () => page.evaluate(() => window.breaches),
    shift: () => page.evaluate(() => window.shift),
  };
};

export { launchBrowser };

/** What an element shows, its fallback left out. */
export const shown = (page: Page, tag: string): Promise<string> =>
  page.evaluate(
    (name) => document.querySelector(name)!.shadowRoot!.querySelector('div')!.innerText,
    tag,
  );

/** Waits until an element is in a state. */
export const inState = (page: Page, tag: string, state: string): Promise<unknown> =>
  page.waitForFunction(
    ([name, wanted]) =>
      (document.querySelector(name!) as { state?: string } | null)?.state === wanted,
    [tag, state],
  );
