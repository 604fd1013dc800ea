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

describe('the SDK against the real server', () => {
  const calls: Record<string, () => Promise<unknown>> = {
    'ward.get': () => client.ward.get(),
    'procedures.list': () => client.procedures.list({ q: 'khai sinh', channel: 'online' }),
    'procedures.get': () => client.procedures.get('2.000815.000.00.00.H24'),
    'procedures.fields': () => client.procedures.fields(),
    'dossiers.lookup': () => client.dossiers.lookup({ code: 'H24.113-250701-0001' }),
    'statistics.get': () => client.statistics.get({ period: '2025-07', groupBy: 'procedure' }),
    'apologies.list': () => client.apologies.list({ from: '2025-07-01', to: '2025-07-11' }),
    'apologies.get': () =>
      client.apologies.get('01/TXL').catch((error: unknown) => {
        if (error instanceof ApiError && error.problem?.code === 'apology-unknown')
          return 'none yet';
        throw error;
      }),
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

  it('walks all 410 procedures by cursor, each once', async () => {
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await client.procedures.list({ cursor, limit: 97 });
      expect(page.total).toBe(410);
      for (const { code } of page.items) seen.add(code);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.size).toBe(410);
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
