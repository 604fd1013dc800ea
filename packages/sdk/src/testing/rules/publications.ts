import type { PublicationList, PublicationListQuery } from '../../contract/types.ts';
import type { ServiceData } from '../data.ts';
import { asOf as sampleTime } from '../fixtures/common.ts';
import { pageOf } from './page.ts';

const quarterOf = (instant: string): string =>
  `${instant.slice(0, 4)}-Q${Math.ceil(Number(instant.slice(5, 7)) / 3)}`;

/** Those of the quarter asked for, or else of the one of the data's time. */
export const listPublications = (
  { publications, ward }: ServiceData,
  query: PublicationListQuery,
): PublicationList => {
  const asOf = ward.data.asOf ?? sampleTime;
  const quarter = query.quarter ?? quarterOf(asOf);
  return {
    ...pageOf(
      publications.filter(({ at }) => quarterOf(at) === quarter),
      query,
    ),
    quarter,
    since: publications[0]?.at ?? null,
    asOf,
    revision: ward.data.revision,
  };
};
