import type { ProcedureSummary } from '@motcua/sdk';
import { figuresAddress } from '../figures/addresses.ts';
import {
  centreAddress,
  listAddress,
  openDataAddress,
  procedureAddress,
  wholeAddress,
} from '../shared/links.ts';
import { xmlText } from '../shared/xml.ts';

/** Pages that stand in both languages, Vietnamese first. */
const twins: (readonly [string, string])[] = [
  ['/', '/en'],
  [listAddress('vi'), listAddress('en')],
  [figuresAddress('vi'), figuresAddress('en')],
  ['/xin-loi', '/en/xin-loi'],
  [openDataAddress('vi'), openDataAddress('en')],
  ['/cong-bo', '/en/cong-bo'],
  ['/phan-anh', '/en/phan-anh'],
  ['/tra-cuu', '/en/tra-cuu'],
  ['/tinh-han', '/en/tinh-han'],
  [centreAddress('vi'), centreAddress('en')],
  ['/xin-loi/moi-qua-han', '/en/xin-loi/moi-qua-han'],
];

/** Every lasting page that may be found by searching, with its twin in the other language. */
export const sitemapOf = (procedures: readonly ProcedureSummary[], site: string): string => {
  const to = (path: string) => xmlText(wholeAddress(site, path));
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${to(path)}"/>`;
  const pairs = [
    ...twins,
    ...procedures.map(
      ({ code }) => [procedureAddress(code), procedureAddress(code, 'en')] as const,
    ),
  ];
  const entries = pairs.flatMap(([vi, en]) => {
    const links = link('vi', vi) + link('en', en);
    return [vi, en].map((path) => `<url><loc>${to(path)}</loc>${links}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
};
