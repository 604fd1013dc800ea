import { monthOf, toInstantText, toLocalDate } from '@motcua/sdk/calendar';
import type { Stated, Ward } from '@motcua/sdk';
import type { OwnValue } from '../config/ward-config.ts';
import { sourceLabel } from '../statistics/source-label.ts';
import type { Asked } from './context.ts';

/** What the ward says of itself; sample values are not shown in production. */
const own = <T>(value: OwnValue<T>, source: string, production: boolean): Stated<T> =>
  value === 'not-published' || (value.sample && production)
    ? { state: 'not-published', value: null }
    : { state: value.sample ? 'sample' : 'published', value: value.value, source, asOf: null };

export const getWard = async ({ services, store, ward, language }: Asked): Promise<Ward> => {
  const { config, production } = services;
  const state = await store.wardState(ward);
  const { centre } = config;
  const stated = <T>(value: OwnValue<T>) => own(value, config.name, production);
  return {
    code: config.code,
    name: config.name,
    nameEn: config.nameEn,
    city: config.city,
    cityEn: config.cityEn,
    centre: {
      ...centre,
      address: stated(centre.address),
      hotline: stated(centre.hotline),
      zalo: stated(centre.zalo),
      email: stated(centre.email),
      website: stated(centre.website),
      accounts: stated(centre.accounts),
    },
    filingPortal: config.filingPortal,
    dataLicence: stated(config.dataLicence),
    data: {
      asOf: state.dataAt === null ? null : toInstantText(state.dataAt),
      newestMonth: state.newestEventAt === null ? null : monthOf(toLocalDate(state.newestEventAt)),
      since: state.since,
      source: sourceLabel(state.source, language),
      sample: state.sample,
      revision: state.revision,
    },
  };
};
