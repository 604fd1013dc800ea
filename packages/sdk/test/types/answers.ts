import {
  isKnownChannel,
  isKnownDossierState,
  safe,
  type Client,
  type Collected,
  type Meta,
  type Procedure,
  type ProcedureSummary,
  type Safe,
  type Statistics,
  type Ward,
} from '@motcua/sdk';
import { exactly } from './expect.ts';

/** What each call gives is known without being told. */
export const answers = async (client: Client): Promise<void> => {
  const ward = await client.ward.get();
  exactly<Ward>()(ward);

  const page = await client.procedures.list({ q: 'khai sinh', channel: 'online', limit: 20 });
  exactly<ProcedureSummary[]>()(page.items);
  exactly<string | null>()(page.nextCursor);
  const next = await page.next();
  if (next) exactly<ProcedureSummary[]>()(next.items);

  for await (const item of client.procedures.list()) exactly<ProcedureSummary>()(item);
  for await (const each of client.procedures.list().pages({ maxPages: 2 }))
    exactly<number>()(each.total);
  const all = await client.procedures.list().collect({ maxItems: 10 });
  exactly<Collected<ProcedureSummary>>()(all);

  const { data, meta } = await client.procedures.get('2.000815').withMeta();
  exactly<Procedure>()(data);
  exactly<Meta>()(meta);

  const outcome = await safe(client.statistics.get({ period: '2025-07', groupBy: 'field' }));
  exactly<Safe<Statistics>>()(outcome);
  if (outcome.ok) exactly<Statistics>()(outcome.data);
  else exactly<undefined>()(outcome.data);

  for await (const snapshot of client.statistics.live()) exactly<Statistics>()(snapshot);
};

/** What is not published is no number: nobody can take it for 0. */
export const stated = ({ paperCount }: Procedure): void =>
  exactly<number | null>()(paperCount.value);

/** A value that the service learns later is a string; the known ones are told apart. */
export const open = async (client: Client): Promise<string> => {
  const { state } = await client.dossiers.lookup({ code: 'H24.90-250702-0007' });
  const anything: string = state;
  if (isKnownDossierState(state) && state === 'in-progress') return 'known';
  const [first] = (await client.procedures.list()).items;
  const channels: string[] = first?.channels ?? [];
  return channels.filter((channel) => !isKnownChannel(channel)).join() + anything;
};
