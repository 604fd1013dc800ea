import { beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../../src/catalogue/read-file.ts';
import { takeIn } from '../../src/catalogue/take-in.ts';
import type { Composition } from '../../src/compose.ts';
import { temporaryPortal } from '../support/portal.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const trusted = { address: '127.0.0.1', requestId: 'test' };

let portal: Composition;
let now: number;
beforeEach(async () => {
  now = at('2026-06-30T23:59:59.999');
  portal = await temporaryPortal({ now: () => now });
  return () => portal.close();
});

const take = (...procedures: object[]) =>
  takeIn(
    portal.store,
    portal.config.code,
    readSource(
      Buffer.from(
        JSON.stringify({
          format: 1,
          sources: { ward: { label: 'UBND phường', labelEn: 'The ward' } },
          procedures,
        }),
      ),
    ),
    { origin: 'file', now },
  );
const client = () => portal.clientFor(trusted);
const get = (path: string) =>
  Promise.resolve(portal.api.fetch(new Request(`http://x${path}`), trusted));
const fee = (amount: number) => ({
  methods: [{ channel: 'in-person', fees: [{ amount, currency: 'VND' }] }],
});

describe('the publication log', () => {
  it('is told by quarter in local time: the last millisecond of June is the second', async () => {
    now = at('2026-07-01T00:00:00.000');
    await take({ code: '1.001193', ...fee(9_000), basis: 'NQ 1/2026' });
    const second = await client().publications.list({ quarter: '2026-Q2' });
    const third = await client().publications.list({ quarter: '2026-Q3' });
    expect([second.total, second.since, third.total]).toEqual([
      410,
      '2026-06-30T23:59:59+07:00',
      1,
    ]);
    expect((await client().publications.list()).quarter).toBe('2026-Q3');
    expect(third).toMatchObject({
      quarter: '2026-Q3',
      asOf: '2026-07-01T00:00:00+07:00',
      items: [
        {
          at: '2026-07-01T00:00:00+07:00',
          kind: 'changed',
          code: '1.001193',
          successor: null,
          changes: [{ field: 'fees', channel: 'in-person', before: null, after: '9.000 đồng' }],
        },
      ],
    });
  });

  it('is that of the running quarter when none is asked for, and goes page by page', async () => {
    now = at('2026-06-30T23:59:59.999');
    const page = await client().publications.list({ limit: 400 });
    expect([page.quarter, page.items.length, page.total]).toEqual(['2026-Q2', 400, 410]);
    const { items } = await client().publications.list().collect();
    expect(items).toHaveLength(410);
  });

  it.each(['2026-Q4', '2025-Q4'])(
    'of a quarter without anything (%s) is empty',
    async (quarter) => {
      expect(await client().publications.list({ quarter })).toMatchObject({ items: [], total: 0 });
    },
  );

  it.each(['2026-Q5', '2026', 'Q1', '2026-q1', '0000-Q0'])('refuses %s', async (quarter) => {
    const response = await get(`/api/v1/wards/11411/publications?quarter=${quarter}`);
    expect(response.status).toBe(400);
  });
});

describe('a procedure', () => {
  it('that was replaced answers under its old code as the one in its place', async () => {
    expect(await client().procedures.get('2.000986')).toMatchObject({ code: '2.000986' });
    await take({ code: '2.000986', withdrawn: true, successor: '3.000722' });
    expect(await client().procedures.get('2.000986.000.00.00.H24')).toMatchObject({
      code: '3.000722',
      aliases: ['2.000986'],
    });
  });

  it('shows the local decision from the day on which it holds, and the national value beside it', async () => {
    const fees = async () => (await client().procedures.get('1.001612')).methods[0]?.fees;
    now = at('2026-08-07T23:59:59.999');
    expect(await fees()).toMatchObject({ value: [{ amount: 150_000 }] });
    now = at('2026-08-08T00:00:00.000');
    expect(await fees()).toEqual({
      state: 'published',
      value: [{ amount: 0, currency: 'VND' }],
      source: 'NQ 12/2026/NQ-HĐND',
      asOf: '2026-08-08',
    });
    const { differences, localRules } = await client().procedures.get('1.001612');
    expect(differences).toHaveLength(3);
    expect(differences?.[0]).toMatchObject({
      field: 'fees',
      channel: 'online',
      shown: { value: '0 đồng' },
      other: { value: '150.000 đồng', source: 'Cổng Dịch vụ công quốc gia' },
    });
    expect(localRules[0]).not.toHaveProperty('sets');
  });

  it('a changed procedure tells how it was before, and when', async () => {
    expect((await client().procedures.get('1.001193')).former).toEqual([]);
    now = at('2026-07-01T00:00:00.000');
    await take({ code: '1.001193', ...fee(9_000), basis: 'NQ 1/2026' });
    now = at('2026-07-09T08:00:00.000');
    await take({ code: '1.001193', ...fee(7_000), basis: 'NQ 2/2026' });
    const { former } = await client().procedures.get('1.001193');
    expect(former?.map(({ from, until }) => [from, until])).toEqual([
      ['2026-07-01T00:00:00+07:00', '2026-07-09T08:00:00+07:00'],
      ['2026-06-30T23:59:59+07:00', '2026-07-01T00:00:00+07:00'],
    ]);
    expect(former?.[0]?.changes).toContainEqual({
      field: 'fees',
      channel: 'in-person',
      before: '9.000 đồng',
      after: '7.000 đồng',
    });
  });

  it('that was taken down is told with its last title and since when it is gone', async () => {
    now = at('2026-07-01T00:00:00.000');
    await take({ code: '1.001193', ...fee(9_000), basis: 'NQ 1/2026' });
    now = at('2026-07-09T08:00:00.000');
    await take({ code: '1.001193', withdrawn: true });
    const response = await get('/api/v1/wards/11411/procedures/1.001193.000.00.00.H24');
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({
        code: 'procedure-unknown',
        detail: 'Thủ tục mang mã này đã được gỡ xuống lúc 08:00 ngày 09/07/2026.',
        withdrawn: {
          code: '1.001193',
          title: 'Thủ tục đăng ký khai sinh',
          field: 'Hộ tịch',
          from: '2026-07-01T00:00:00+07:00',
          until: '2026-07-09T08:00:00+07:00',
          former: [expect.objectContaining({ until: '2026-07-01T00:00:00+07:00' })],
        },
      }),
    ]);
    const other = await get('/api/v1/wards/11411/procedures/9.999999');
    expect(await other.json()).not.toHaveProperty('withdrawn');
  });

  it('found by searching is the one of the catalogue that is posted', async () => {
    const title = async () => (await client().procedures.list({ q: '1.001193' })).items[0]?.title;
    await title();
    await take({ code: '1.001193', title: 'Đăng ký khai sinh tại phường' });
    expect(await title()).toBe('Đăng ký khai sinh tại phường');
  });
});
