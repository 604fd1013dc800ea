import type { Client } from '@motcua/sdk';
import { monthPeriod } from '@motcua/sdk/calendar';
import { accessibilityAddress } from '../accessibility/accessibility-address.ts';
import { letterAddress } from '../apologies/apology-text.ts';
import { builderAddress } from '../embed/builder-address.ts';
import { feedbackAddress } from '../feedback/addresses.ts';
import { figuresAddress } from '../figures/addresses.ts';
import { monthsOf } from '../figures/period-query.ts';
import {
  centreAddress,
  listAddress,
  openDataAddress,
  procedureAddress,
  wholeAddress,
} from './links.ts';
import { xmlText } from './xml.ts';

type Twins = readonly [vi: string, en: string];

/** Pages that stand in both languages, Vietnamese first. */
const lasting: readonly Twins[] = [
  ['/', '/en'],
  [listAddress('vi'), listAddress('en')],
  [centreAddress('vi'), centreAddress('en')],
  [builderAddress('vi'), builderAddress('en')],
  [accessibilityAddress('vi'), accessibilityAddress('en')],
  [openDataAddress('vi'), openDataAddress('en')],
  [feedbackAddress('vi'), feedbackAddress('en')],
  ['/xin-loi', '/en/xin-loi'],
  ['/xin-loi/moi-qua-han', '/en/xin-loi/moi-qua-han'],
  ['/cong-bo', '/en/cong-bo'],
  ['/tra-cuu', '/en/tra-cuu'],
  ['/tinh-han', '/en/tinh-han'],
];

/** Every lasting page that may be found by searching, with its twin in the other language. */
export const sitemapOf = async (client: Client, site: string): Promise<string> => {
  const [{ data }, { items: procedures }, { items: letters }] = await Promise.all([
    client.ward.get(),
    client.procedures.list({ limit: 500 }).collect(),
    client.apologies.list({ limit: 500 }).collect(),
  ]);
  const months = monthsOf(data.since, data.newestMonth);
  const twins: Twins[] = [
    ...lasting,
    ...procedures.map(({ code }): Twins => [procedureAddress(code), procedureAddress(code, 'en')]),
    ...months.map((month): Twins => [`/bao-cao/${month}`, `/en/bao-cao/${month}`]),
    ...months.map((month): Twins => {
      const period = monthPeriod(month);
      return [figuresAddress('vi', period), figuresAddress('en', period)];
    }),
    ...letters.flatMap(({ number }): Twins[] =>
      number === null ? [] : [[letterAddress(number, 'vi'), letterAddress(number, 'en')]],
    ),
  ];
  const to = (path: string) => xmlText(wholeAddress(site, path));
  const link = (language: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${to(path)}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...twins.flatMap(([vi, en]) => {
      const links = link('vi', vi) + link('en', en);
      return [vi, en].map((path) => `<url><loc>${to(path)}</loc>${links}</url>`);
    }),
    '</urlset>',
    '',
  ].join('\n');
};
