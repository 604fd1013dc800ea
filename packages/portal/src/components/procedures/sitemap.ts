import type { ProcedureSummary } from '@motcua/sdk';
import { centreAddress, listAddress, procedureAddress } from '../shared/links.ts';
import { xmlText } from '../shared/xml.ts';

/** Pages that stand in both languages, Vietnamese first. */
const twins: (readonly [string, string])[] = [
  ['/', '/en'],
  [listAddress('vi'), listAddress('en')],
  ['/xin-loi', '/en/xin-loi'],
  ['/cong-bo', '/en/cong-bo'],
  ['/tra-cuu', '/en/tra-cuu'],
  ['/tinh-han', '/en/tinh-han'],
  [centreAddress('vi'), centreAddress('en')],
  ['/xin-loi/moi-qua-han', '/en/xin-loi/moi-qua-han'],
];
const vietnamese = ['/thong-ke'];

/** Every lasting page that may be found by searching, with its twin in the other language. */
export const sitemapOf = (procedures: readonly ProcedureSummary[], site: string): string => {
  const to = (path: string) => xmlText(new URL(path, site).href);
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${to(path)}"/>`;
  const pairs = [
    ...twins,
    ...procedures.map(
      ({ code }) => [procedureAddress(code), procedureAddress(code, 'en')] as const,
    ),
  ];
  const entries = [
    ...pairs.flatMap(([vi, en]) => {
      const links = link('vi', vi) + link('en', en);
      return [vi, en].map((path) => `<url><loc>${to(path)}</loc>${links}</url>`);
    }),
    ...vietnamese.map((path) => `<url><loc>${to(path)}</loc></url>`),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
};
