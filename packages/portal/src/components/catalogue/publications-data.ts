import type { Client, Publication, PublicationList, Ward } from '@motcua/sdk';
import { quarterKey, readQuarter } from './quarter.ts';

/** Lines on a page of the log. */
const pageSize = 100;

/** A quarter of the log without its lines. */
type Quarter = Omit<PublicationList, 'items' | 'nextCursor'>;

export interface PublicationsData {
  ward: Ward;
  quarter: Quarter;
  /** Lines of this page, newest first; what the log began with stands on pages of its own, the last ones. */
  lines: Publication[];
  /** How much the log began with, and where that stands; told on the page before it. */
  firstLoad: { count: number; page: number } | null;
  /** From 1. */
  page: number;
  pages: number;
}

/** All lines of a quarter, oldest first. */
export const wholeQuarter = async (
  client: Client,
  asked: string | null,
): Promise<{ quarter: Quarter; items: Publication[] }> => {
  const known = readQuarter(asked);
  const query = { ...(known && { quarter: quarterKey(known) }), limit: 500 };
  const items: Publication[] = [];
  let list = await client.publications.list(query);
  for (;;) {
    items.push(...list.items);
    const { nextCursor: cursor, items: _, ...quarter } = list;
    if (cursor === null) return { quarter, items };
    list = await client.publications.list({ ...query, quarter: quarter.quarter, cursor });
  }
};

/** What a page of the log shows; `null` for one that is not there. */
export const loadPublications = async (
  client: Client,
  query: URLSearchParams,
): Promise<PublicationsData | null> => {
  const [ward, { quarter, items }] = await Promise.all([
    client.ward.get(),
    wholeQuarter(client, query.get('quarter')),
  ]);
  const loaded = items.filter(({ kind, at }) => kind === 'posted' && at === quarter.since);
  const firstLoad = loaded.length > 1 ? loaded : [];
  const others = items.filter((item) => !firstLoad.includes(item)).reverse();
  const before = Math.max(1, Math.ceil(others.length / pageSize));
  const pages = before + Math.ceil(firstLoad.length / pageSize);
  const page = Number(query.get('trang') ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const [from, at] = page <= before ? [others, page] : [firstLoad, page - before];
  return {
    ward,
    quarter,
    lines: from.slice((at - 1) * pageSize, at * pageSize),
    firstLoad:
      page === before && firstLoad.length > 0
        ? { count: firstLoad.length, page: before + 1 }
        : null,
    page,
    pages,
  };
};
