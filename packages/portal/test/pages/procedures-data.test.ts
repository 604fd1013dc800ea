import { readFileSync } from 'node:fs';
import Validator, { type Found } from '@adobe/structured-data-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

const site = 'https://phuong.example';
const schemaOrg: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/schemaorg-30.0-part.json', import.meta.url), 'utf8'),
);

let portal: Served;
beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData(), MOTCUA_SITE: site });
});
afterAll(() => portal.stop());

const html = async (path: string) => (await fetch(portal.url + path)).text();

const canonical = (page: string) => /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1];

interface Graph {
  '@context': string;
  '@graph': (Record<string, unknown> & { '@type': string })[];
}

const graphOf = (page: string): Graph => {
  const found = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(found).toHaveLength(1);
  return JSON.parse(found[0]![1]!) as Graph;
};

const byType = ({ '@graph': nodes }: Graph): Found => {
  const found: Found = {};
  for (const node of nodes) (found[node['@type']] ??= []).push(node);
  return found;
};

const issuesOf = async (jsonld: Found) =>
  (await new Validator(schemaOrg).validate({ jsonld })).map(
    ({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`,
  );

/** With a guide; of another agency; with nothing published; the longest title. */
const pages = ['1.001193', '1.004222', '1.001653', '2.000815'].flatMap((code) => [
  `/thu-tuc/${code}`,
  `/en/thu-tuc/${code}`,
]);

describe('the data for machines on a procedure’s page', () => {
  it.each([
    ...pages,
    '/thu-tuc',
    '/en/thu-tuc',
    '/',
    '/en',
    '/trung-tam',
    '/en/trung-tam',
    '/cong-bo',
  ])('%s is valid', async (path) => {
    expect(await issuesOf(byType(graphOf(await html(path))))).toEqual([]);
  });

  it('would be found wrong: a property that the vocabulary does not have, a crumb without a place', async () => {
    const graph = graphOf(await html('/thu-tuc/1.001193'));
    const { GovernmentService: [service] = [], BreadcrumbList: [crumbs] = [] } = byType(graph);
    expect(await issuesOf({ GovernmentService: [{ ...service, price: '0' }] })).toHaveLength(1);
    const list = crumbs!['itemListElement'] as Record<string, unknown>[];
    expect(
      await issuesOf({
        BreadcrumbList: [
          { ...crumbs, itemListElement: list.map(({ position: _, ...rest }) => rest) },
        ],
      }),
    ).not.toEqual([]);
  });

  it('names the service, its code and its office, and says nothing that is a sample', async () => {
    const { GovernmentService: services, GovernmentOffice: offices } = byType(
      graphOf(await html('/thu-tuc/1.001193')),
    );
    expect(services![0]).toMatchObject({
      identifier: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      url: `${site}/thu-tuc/1.001193`,
      provider: { name: 'Ủy ban nhân dân phường Đông Hải' },
    });
    expect(offices![0]).toHaveProperty('openingHoursSpecification');
    expect(offices![0]).not.toHaveProperty('telephone');
    expect(offices![0]).not.toHaveProperty('address');
  });

  it('names the centre on its own page, and where each page stands', async () => {
    const centre = byType(graphOf(await html('/trung-tam')));
    expect(centre['GovernmentOffice']).toHaveLength(1);
    const { BreadcrumbList: [crumbs] = [] } = byType(graphOf(await html('/en/cong-bo')));
    expect(crumbs?.['itemListElement']).toMatchObject([
      { position: 1, item: `${site}/en` },
      { position: 2, item: `${site}/en/cong-bo` },
    ]);
  });

  it('of the look-up is the same after a mistake: no crumb says so, nor how a dossier stands', async () => {
    const body = new URLSearchParams({ code: '' });
    const wrong = await fetch(`${portal.url}/tra-cuu`, {
      method: 'POST',
      body,
      headers: { Origin: portal.url },
    });
    const page = await wrong.text();
    expect(page).toContain('<title>Lỗi: ');
    const { BreadcrumbList: [crumbs] = [] } = byType(graphOf(page));
    expect(crumbs?.['itemListElement']).toMatchObject([{}, { name: 'Tra cứu hồ sơ' }]);
  });

  it('says that another agency provides what it provides, and offers no desk of the ward', async () => {
    const { GovernmentService: services } = byType(graphOf(await html('/thu-tuc/1.004222')));
    expect(services![0]).toMatchObject({ provider: { name: 'Công an' } });
    expect(JSON.stringify(services![0]!['availableChannel'])).not.toContain('serviceLocation');
  });
});

describe('the two languages of a page', () => {
  const link = (page: string, hreflang: string) =>
    new RegExp(`<link rel="alternate" hreflang="${hreflang}" href="([^"]+)"`).exec(page)?.[1];

  it.each(['/thu-tuc', '/thu-tuc/1.001193', '/trung-tam'])(
    '%s and its twin point at each other',
    async (path) => {
      for (const [at, own] of [
        [path, 'vi'],
        [`/en${path}`, 'en'],
      ] as const) {
        const page = await html(at);
        expect(canonical(page)).toBe(site + at);
        expect(link(page, own)).toBe(site + at);
        expect(link(page, 'vi')).toBe(site + path);
        expect(link(page, 'en')).toBe(`${site}/en${path}`);
        expect(link(page, 'x-default')).toBe(site + path);
      }
    },
  );

  it('a search is in no other search’s results', async () => {
    const page = await html('/thu-tuc?q=khai+sinh');
    expect(page).toContain('name="robots" content="noindex"');
    expect(canonical(page)).toBeUndefined();
  });

  it.each([
    ['/thu-tuc/1.001193/in', '/thu-tuc/1.001193'],
    ['/en/thu-tuc/1.001193/in', '/en/thu-tuc/1.001193'],
    ['/thong-ke/2025-07/lived', '/thong-ke/2025-07'],
  ])('%s leads searches to the whole page', async (part, whole) => {
    const page = await html(part);
    expect(canonical(page)).toBe(site + whole);
    expect(page).not.toContain('noindex');
  });
});

describe('a search', () => {
  const found = (q: string) => html(`/thu-tuc?${new URLSearchParams({ q })}`);

  it.each(['đất đai', 'dat dai', 'cư trú'])('%s offers the whole field', async (q) => {
    const page = await found(q);
    const [, href] = /<a href="([^"]+)">\s*Cả lĩnh vực /.exec(page) ?? [];
    const field = new URL(href!.replaceAll('&amp;', '&'), site).searchParams.get('field');
    expect(field?.toLowerCase()).toContain(q === 'cư trú' ? q : 'đất đai');
  });

  it('shows beside another office what the ward itself does', async () => {
    for (const path of ['/thu-tuc', '/en/thu-tuc', '/kiosk/thu-tuc']) {
      const page = await html(`${path}?${new URLSearchParams({ q: 'sang tên mảnh đất' })}`);
      expect(page).toMatch(/Văn phòng đăng ký đất đai|land registration office/);
      expect(page).toContain(`${path}/2.001035"`);
    }
  });
});

describe('what machines ask for by name', () => {
  it('robots.txt names the map of the site', async () => {
    expect(await html('/robots.txt')).toContain(`Sitemap: ${site}/sitemap.xml`);
  });

  it('the map names pages that are there, each under its own address', async () => {
    const map = await html('/sitemap.xml');
    const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)]
      .map(([, place]) => place!.slice(site.length))
      .filter((path) => !/\/thu-tuc\/(?!1\.001193)/.test(path));
    expect(places).toContain('/en/thu-tuc/1.001193');
    for (const path of places)
      expect([path, canonical(await html(path))]).toEqual([path, site + path]);
  });

  it('the map misses no lasting page that its pages link to', async () => {
    const map = await html('/sitemap.xml');
    const listed = new Set([...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place!));
    const few = [...listed].filter((place) => !place.includes('/thu-tuc/'));
    const linked = new Set<string>();
    for (const place of few)
      for (const [, href] of (await html(place.slice(site.length))).matchAll(/href="(\/[^"?#]*)"/g))
        linked.add(href!);
    const missing: string[] = [];
    for (const path of linked) {
      const page = /\.[a-z]+$/.test(path) ? '' : await html(path);
      const own = canonical(page);
      if (own !== undefined && !listed.has(own)) missing.push(own);
    }
    expect(missing).toEqual([]);
  }, 30_000);

  it('without an address of its own the portal says them with that of the caller, for nobody else to keep', async () => {
    const other = await serve({ MOTCUA_DATA: temporaryData() });
    for (const [path, part] of [
      ['/sitemap.xml', `<loc>${other.url}/thu-tuc</loc>`],
      ['/robots.txt', `Sitemap: ${other.url}/sitemap.xml`],
      ['/xin-loi/atom.xml', `href="${other.url}/xin-loi/atom.xml"`],
      ['/opensearch.xml', `template="${other.url}/thu-tuc?q={searchTerms}"`],
    ] as const) {
      const answer = await fetch(other.url + path);
      expect(answer.headers.get('cache-control')).toContain('no-store');
      expect(await answer.text()).toContain(part);
    }
    const page = await (await fetch(`${other.url}/thu-tuc`)).text();
    expect(page).toContain('href="/opensearch.xml"');
    await other.stop();
  });
});
