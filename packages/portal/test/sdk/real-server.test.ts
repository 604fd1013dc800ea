import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError, createClient, type Client } from '@motcua/sdk';
import { operations, type Operation } from '@motcua/sdk/schemas';
import { serve, type Served } from '../support/command.ts';
import { expected } from '../support/fixtures.ts';
import { temporaryData } from '../support/portal.ts';

let portal: Served;
let client: Client;
const { byField: _, ...totals } = expected.figures;

beforeAll(async () => {
  portal = await serve({ MOTCUA_DATA: temporaryData() });
  client = createClient({ baseUrl: portal.url, ward: '11411' });
}, 30_000);
afterAll(() => portal.stop());

const wrong = { token: 'mc_not-a-token' };
/** The answer that is expected is a problem. */
const problem = (code: string) => (error: unknown) => {
  if (error instanceof ApiError && error.problem?.code === code) return code;
  throw error;
};

describe('the SDK against the real server', () => {
  const calls: Record<string, () => Promise<unknown>> = {
    'ward.get': () => client.ward.get(),
    'procedures.list': () => client.procedures.list({ q: 'khai sinh', channel: 'online' }),
    'procedures.get': () => client.procedures.get('2.000815.000.00.00.H24'),
    'procedures.fields': () => client.procedures.fields(),
    'dossiers.lookup': () => client.dossiers.lookup({ code: 'H24.113-250701-0001' }),
    'statistics.get': () => client.statistics.get({ period: '2025-07', groupBy: 'procedure' }),
    'statistics.live': async () => {
      for await (const { figures } of client.statistics.live({ period: '2025-07' })) return figures;
      return null;
    },
    'calendar.deadline': () => client.calendar.deadline({ limit: 3, unit: 'working-day' }),
    'calendar.holidays': () => client.calendar.holidays({ year: 2026 }),
    'apologies.list': () => client.apologies.list({ from: '2025-07-01', to: '2025-07-11' }),
    'apologies.get': () => client.apologies.get('01/TXL').catch(problem('apology-unknown')),
    'apologies.draft': () =>
      client.apologies
        .draft({ dossier: 'H24.113-250701-0001' }, wrong)
        .catch(problem('unauthorized')),
    'apologies.sign': () =>
      client.apologies
        .sign(1, { number: '1/TXL', office: 'Chủ tịch' }, wrong)
        .catch(problem('unauthorized')),
    'apologies.publish': () => client.apologies.publish(1, wrong).catch(problem('unauthorized')),
    'apologies.settle': () => client.apologies.settle(1, wrong).catch(problem('unauthorized')),
    'publications.list': () => client.publications.list({ limit: 5 }),
    'feedback.list': () => client.feedback.list({ period: '2025-07' }),
    'chain.list': () => client.chain.list(),
    'reports.get': () => client.reports.get('2025-07', { from: '2025-07-01', to: '2025-07-11' }),
  };

  const table: readonly Operation[] = operations;
  it.each(table.filter(({ body }) => body !== 'file').map(({ id }) => id))(
    'calls %s, and its answer is of the shape of the contract',
    async (id) => {
      expect(await calls[id]!()).toBeTruthy();
    },
  );

  it('reads the published figures', async () => {
    expect((await client.statistics.get({ period: '2025-07' })).figures).toEqual(totals);
  });

  it('tells of an answer what revision and time of the data it was made from', async () => {
    const { meta } = await client.procedures.fields().withMeta();
    const { data } = await client.ward.get();
    expect(meta.revision).toBe(data.revision);
    expect(meta.asOf).toBe(data.asOf);
    expect(meta.requestId).toMatch(/\S/);
  });

  it('walks all 410 procedures by cursor, each once', async () => {
    const seen = new Set<string>();
    for await (const { items, total } of client.procedures.list({ limit: 97 }).pages()) {
      expect(total).toBe(410);
      for (const { code } of items) seen.add(code);
    }
    expect(seen.size).toBe(410);
    const { items, cut } = await client.procedures.list({ limit: 500 }).collect();
    expect([items.length, cut]).toEqual([410, false]);
  });

  it('finds a title without its marks', async () => {
    const { items } = await client.procedures.list({ q: 'DANG KY KHAI SINH' });
    expect(items.map(({ title }) => title)).toContain('Thủ tục đăng ký khai sinh');
  });

  it("gets the server's problem in its own language", async () => {
    for (const [language, title] of [
      ['vi', 'Không có thủ tục này'],
      ['en', 'No such procedure'],
    ] as const) {
      const asking = createClient({ baseUrl: portal.url, ward: '11411', language });
      const error: unknown = await asking.procedures
        .get('9.999999')
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ApiError);
      expect((error as ApiError).problem).toMatchObject({ title, code: 'procedure-unknown' });
    }
  });

  it('asks again with the tag of an answer and is told that nothing changed', async () => {
    const address = `${portal.url}/api/v1/wards/11411/statistics`;
    const first = await fetch(address);
    const etag = first.headers.get('ETag')!;
    expect(etag).toMatch(/^(W\/)?"/);
    const second = await fetch(address, { headers: { 'If-None-Match': etag } });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  it('prints the figures of a ward with the example program', () => {
    const program = fileURLToPath(
      new URL('../../../../examples/ward-figures/ward-figures.js', import.meta.url),
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      [program, portal.url, '11411', '2025-07'],
      {
        encoding: 'utf8',
      },
    );
    expect(status).toBe(0);
    for (const part of ['90', '67', '23', '74,4 %', '11/07/2025']) expect(stdout).toContain(part);
  });
});
