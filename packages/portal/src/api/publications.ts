import { startOfDate, toInstantText, toLocalDate } from '@motcua/sdk/calendar';
import type { PublicationList, PublicationListQuery } from '@motcua/sdk';
import type { Asked } from './context.ts';
import { pageOf } from './paging.ts';

const quarterOf = (at: number): string => {
  const date = toLocalDate(at);
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
};

/** First millisecond of a quarter and of the one after it. */
const boundsOf = (quarter: string): [number, number] => {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  const firstOf = (months: number) =>
    startOfDate(
      `${String(year + Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`,
    );
  return [firstOf((number - 1) * 3), firstOf(number * 3)];
};

/** The publication log of a quarter, oldest first. */
export const listPublications = async (
  { services, store, ward }: Asked,
  query: PublicationListQuery,
): Promise<PublicationList> => {
  const now = services.now();
  const quarter = query.quarter ?? quarterOf(now);
  const rows = await store.publications(ward, ...boundsOf(quarter));
  const since = await store.publicationsSince(ward);
  const page = pageOf(rows, query);
  return {
    ...page,
    items: page.items.map((row) => ({ ...row, at: toInstantText(row.at) })),
    quarter,
    since: since === null ? null : toInstantText(since),
    asOf: toInstantText(now),
    revision: await store.revision(ward),
  };
};
