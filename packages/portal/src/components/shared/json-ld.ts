import type { Procedure, Ward } from '@motcua/sdk';
import { strings, wordFor, type Language } from '../../i18n/index.ts';
import { address, centreAddress, listAddress, procedureAddress, wholeAddress } from './links.ts';
import { capital } from './words.ts';

type Data = Record<string, unknown>;

const graph = (...nodes: Data[]): Data => ({ '@context': 'https://schema.org', '@graph': nodes });

/** Without a known address of the site, a path: readers resolve it against the page's own address. */
const absolute = (site: string | null) => (path: string) =>
  site === null ? path : wholeAddress(site, path);

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The centre. Made-up contact values are for people who can read that they are. */
const officeOf = ({ centre, name, city }: Ward, to: (path: string) => string): Data => ({
  '@type': 'GovernmentOffice',
  '@id': to(`${centreAddress()}#trung-tam`),
  name: centre.name,
  url: to(centreAddress()),
  ...(centre.address.state === 'published' && {
    address: {
      '@type': 'PostalAddress',
      streetAddress: centre.address.value,
      addressLocality: capital(name),
      addressRegion: city,
      addressCountry: 'VN',
    },
  }),
  ...(centre.hotline.state === 'published' &&
    centre.hotline.value !== null && { telephone: centre.hotline.value.dial }),
  openingHoursSpecification: centre.hours.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => `https://schema.org/${weekdays[day - 1]}`),
    opens,
    closes,
  })),
});

const crumbs = (items: readonly (readonly [name: string, url: string])[]): Data => ({
  '@type': 'BreadcrumbList',
  itemListElement: items.map(([name, item], at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name,
    item,
  })),
});

const homeAddress = (language: Language): string => (language === 'en' ? '/en' : '/');

/** Of a page that has no data of its own: where it stands, and on the centre's own pages the centre. */
export const pageData = (
  title: string,
  path: string,
  ward: Ward,
  language: Language,
  site: string | null,
): Data => {
  const to = absolute(site);
  const home = homeAddress(language);
  const isCentre = [home, centreAddress(language), listAddress(language)].includes(path);
  const trail = [
    [strings(language).frame.home, to(home)],
    [title, to(path)],
  ] as const;
  return graph(
    ...(isCentre ? [officeOf(ward, to)] : []),
    ...(path === home ? [] : [crumbs(trail)]),
  );
};

/** Who decides, by the full name: there are thousands of wards. */
const providerName = (provider: string, ward: Ward, language: Language): string => {
  const { providers, providerOf } = strings(language).words;
  const named = Object.hasOwn(providerOf, provider)
    ? providerOf[provider as keyof typeof providerOf]
    : undefined;
  return named ? named(language === 'en' ? ward.nameEn : ward.name) : wordFor(providers, provider);
};

const channelsOf = (procedure: Procedure, office: Data, postal: string): Data[] => {
  const { channels, officialUrl, provider } = procedure;
  const list: Data[] = [];
  if (officialUrl.value !== null)
    list.push({ '@type': 'ServiceChannel', serviceUrl: officialUrl.value });
  if (channels.includes('in-person') && provider === 'ward')
    list.push({ '@type': 'ServiceChannel', serviceLocation: office });
  if (channels.includes('postal')) list.push({ '@type': 'ServiceChannel', name: postal });
  return list;
};

/** Of one procedure: the service, where it is given, and the way to its page. */
export const procedureData = (
  procedure: Procedure,
  ward: Ward,
  language: Language,
  site: string | null,
): Data => {
  const to = absolute(site);
  const { frame, words, procedures } = strings(language);
  const { code, title, field, provider, purpose, results, subjects } = procedure;
  const url = to(procedureAddress(code, language));
  const office = officeOf(ward, to);
  const given = channelsOf(procedure, { '@id': office['@id'] }, words.channels.postal);
  const list = listAddress(language);
  return graph(
    {
      '@type': 'GovernmentService',
      '@id': `${to(procedureAddress(code))}#thu-tuc`,
      name: title,
      identifier: code,
      serviceType: field,
      url,
      ...(purpose && { description: purpose[language] }),
      provider: {
        '@type': 'GovernmentOrganization',
        name: providerName(provider, ward, language),
      },
      areaServed: { '@type': 'AdministrativeArea', name: `${capital(ward.name)}, ${ward.city}` },
      ...(given.length > 0 && { availableChannel: given }),
      ...(results.value !== null && {
        serviceOutput: results.value.map((name) => ({ '@type': 'Thing', name })),
      }),
      ...(subjects.value !== null && {
        audience: { '@type': 'Audience', audienceType: subjects.value.join(', ') },
      }),
    },
    office,
    crumbs([
      [frame.home, to(homeAddress(language))],
      [procedures.title, to(list)],
      [field, to(address(list, { field }))],
      [title, url],
    ]),
  );
};
