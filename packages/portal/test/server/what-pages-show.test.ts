import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Composition } from '../../src/compose.ts';
import { loadSample } from '../../src/ingest/sample.ts';
import { answerPage } from '../../src/server/answer-page.ts';
import { capture } from '../../src/server/cache/capture.ts';
import { dependsOn } from '../../src/server/cache/depends-on.ts';
import { pageQuestion } from '../../src/server/cache/known-parameters.ts';
import { loadBuilt } from '../../src/server/pages.ts';
import { openShelves } from '../../src/server/widgets/shelf.ts';
import { temporaryPortal } from '../support/portal.ts';

let portal: Composition;
let page: ReturnType<typeof answerPage>;
beforeAll(async () => {
  portal = await temporaryPortal();
  await loadSample(portal);
  const { pages, widgets } = await loadBuilt(new URL('../../dist/', import.meta.url));
  const [{ manifest }] = openShelves(widgets, portal.dataFolder);
  page = answerPage(pages, portal, 'https://motcua.example', manifest);
});
afterAll(() => portal.close());

const shown = async (url: string) => {
  const { answer, used } = await capture(page, url);
  return { text: answer.body.toString(), status: answer.status, parts: dependsOn(used) };
};

describe('what pages show', () => {
  it('is known from the operations that they call', async () => {
    for (const [url, parts] of [
      ['/', ['catalogue', 'figures', 'letters']],
      ['/thong-ke', ['catalogue', 'figures', 'letters']],
      ['/thu-tuc', ['catalogue', 'figures']],
      ['/thu-tuc/1.001193', ['catalogue', 'figures']],
      ['/xin-loi', ['catalogue', 'figures', 'letters']],
      ['/cong-bo', ['catalogue', 'figures']],
      ['/cong-bo.csv', ['catalogue']],
      ['/sitemap.xml', ['catalogue', 'figures', 'letters']],
      ['/robots.txt', []],
      ['/tra-cuu', ['figures']],
      // It reckons from this very instant.
      ['/tinh-han?limit=5&unit=working-day', null],
    ] as const) {
      const { status, parts: found } = await shown(url);
      expect([url, status, found?.toSorted()]).toEqual([url, 200, parts?.toSorted()]);
    }
  });

  it('follows no parameter that the cache would take away', async () => {
    const seen = new Set<string>();
    const waiting = ['/', '/en', '/thong-ke', '/cong-bo', '/en/cong-bo', '/bao-cao/2025-07'];
    const lost: string[] = [];
    const visit = async (url: string) => {
      const { text, status } = await shown(url);
      if (status !== 200) return;
      const base = `http://x${url}`;
      const found = [...text.matchAll(/href="([^"#]+)"/g)].map(([, href]) => href!);
      for (const [form] of text.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
        if (/method="post"/i.test(form)) continue;
        const action = /<form[^>]*action="([^"]+)"/.exec(form)?.[1] ?? url;
        const names = [...form.matchAll(/<(?:input|select)[^>]*\bname="([^"]+)"/g)];
        found.push(`${action.split('?')[0]}?${names.map(([, name]) => `${name}=1`).join('&')}`);
      }
      for (const href of found) {
        const target = new URL(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), base);
        if (target.host !== 'x' || target.pathname.startsWith('/api/')) continue;
        const asked = [...target.searchParams].filter(([, value]) => value !== '');
        const kept = new URLSearchParams(pageQuestion(target.pathname, target.search));
        for (const [name] of asked) if (!kept.has(name)) lost.push(`${target.pathname}?${name}`);
        // Procedures look alike: a few stand for all of them.
        const kind = target.pathname.replace(/\d+\.\d{6}/, 'CODE') + asked.map(([n]) => n).join();
        if (seen.has(kind) || seen.size > 60 || /_astro/.test(kind)) continue;
        seen.add(kind);
        waiting.push(target.pathname + target.search);
      }
    };
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await visit(next);
    expect(seen.size).toBeGreaterThan(20);
    expect([...new Set(lost)]).toEqual([]);
  });
});
