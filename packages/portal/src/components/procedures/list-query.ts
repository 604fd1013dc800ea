import type { Channel, ProcedureListQuery, Provider } from '@motcua/sdk';

const channels: readonly string[] = ['online', 'in-person', 'postal'] satisfies Channel[];
const providers: readonly string[] = [
  'ward',
  'police',
  'military',
  'social-insurance',
  'land-registry',
] satisfies Provider[];

/** Items on a page of the list. */
const pageSize = 25;

export interface ListQuery {
  q: string;
  field: string;
  channel: string;
  provider: string;
  cursor: string;
  /** Number of the first item shown, for the line above the list only. */
  first: number;
}

const oneOf = (known: readonly string[], value: string) => (known.includes(value) ? value : '');

/** What the address asks for; anything that cannot be asked is dropped, as if it were not there. */
export const readListQuery = (search: URLSearchParams): ListQuery => {
  const text = (name: string) => (search.get(name) ?? '').trim().slice(0, 200);
  const first = Number(text('tu'));
  return {
    q: text('q'),
    field: text('field'),
    channel: oneOf(channels, text('channel')),
    provider: oneOf(providers, text('provider')),
    cursor: text('cursor'),
    first: Number.isSafeInteger(first) && first > 0 ? first : 1,
  };
};

/** The same as the API takes it. */
export const toApiQuery = ({
  q,
  field,
  channel,
  provider,
  cursor,
}: ListQuery): ProcedureListQuery => ({
  limit: pageSize,
  q: q || undefined,
  field: field || undefined,
  channel: (channel || undefined) as Channel | undefined,
  provider: (provider || undefined) as Provider | undefined,
  cursor: cursor || undefined,
});

/** The filters without the place in the list. */
export const filtersOf = ({ q, field, channel, provider }: ListQuery) => ({
  q,
  field,
  channel,
  provider,
});
