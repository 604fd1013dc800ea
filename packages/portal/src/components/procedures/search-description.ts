import type { Ward } from '@motcua/sdk';
import { strings } from '../../i18n/index.ts';
import { listAddress, wholeAddress } from '../shared/links.ts';
import { xmlText } from '../shared/xml.ts';

/** The search box of a browser, as OpenSearch 1.1 describes it. */
export const searchDescription = ({ name, centre }: Ward, site: string): string => {
  const { search } = strings('vi').procedures;
  const template = `${wholeAddress(site, listAddress())}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${xmlText(search.browserShortName)}</ShortName>`,
    `<LongName>${xmlText(search.browserName(name))}</LongName>`,
    `<Description>${xmlText(search.browserDescription(centre.name))}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<Language>vi</Language>',
    `<Url type="text/html" template="${xmlText(template)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
};
