import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client, ProcedureList } from '@motcua/sdk';
import { createProcedureRoom } from '../../src/api/procedure-index.ts';
import type { Composition } from '../../src/compose.ts';
import { temporaryPortal } from '../support/portal.ts';

let portal: Composition;
let client: Client;
beforeAll(async () => {
  portal = await temporaryPortal();
  client = portal.clientFor({ address: '127.0.0.1', requestId: 'r' });
});
afterAll(() => portal.close());

const codes = ({ items }: ProcedureList) => items.map(({ code }) => code);

describe('the list of procedures, asked with words', () => {
  it.each([
    ['giấy độc thân', '1.004873'],
    ['giay doc than', '1.004873'],
    ['sao y', '2.000815'],
    ['khai sinh', '1.001193'],
    ['kết hôn', '1.000894'],
    ['2.000815.000.00.00.H24', '2.000815'],
  ])('has first what people mean by “%s”', async (q, code) => {
    expect(codes(await client.procedures.list({ q, limit: 1 }))).toEqual([code]);
  });

  it('names the office that does what the ward does not, and lists nothing beside it', async () => {
    const { items, elsewhere } = await client.procedures.list({ q: 'ly hôn' });
    expect(items).toEqual([]);
    expect(elsewhere?.office.vi).toContain('Tòa án');
  });

  it('lists beside another office what the ward itself does towards it', async () => {
    const list = await client.procedures.list({ q: 'sang tên mảnh đất cho con' });
    expect(list).toMatchObject({ items: [{ code: '2.001035' }], total: 1 });
    expect(list.elsewhere).toEqual({
      office: { vi: 'Chi nhánh Văn phòng đăng ký đất đai', en: expect.any(String) as string },
      why: expect.objectContaining({
        vi: expect.stringContaining('chứng thực') as string,
      }) as object,
    });
  });

  it('lists all procedures of a field that is asked for by its title', async () => {
    const { items: fields } = await client.procedures.fields();
    for (const { key, count } of fields) {
      const { facets } = await client.procedures.list({ q: key, limit: 1 });
      expect([key, facets.field.find((facet) => facet.key === key)?.count]).toEqual([key, count]);
    }
  });

  it('says nothing rather than nonsense', async () => {
    const list = await client.procedures.list({ q: 'xyzzy blorb' });
    expect(list).toMatchObject({ items: [], elsewhere: null, total: 0 });
  });

  it('keeps the order of likelihood across pages', async () => {
    const whole = codes(await client.procedures.list({ q: 'khai sinh', limit: 500 }));
    const paged: string[] = [];
    for await (const { code } of client.procedures.list({ q: 'khai sinh', limit: 3 }))
      paged.push(code);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  it('carries the plain sentence where there is one', async () => {
    const [first] = (await client.procedures.list({ q: '1.001193' })).items;
    expect(first?.purpose?.vi).toMatch(/^Ghi tên trẻ/);
  });
});

describe('the counts beside the list', () => {
  it.each<[string, Parameters<Client['procedures']['list']>[0] & object]>([
    ['no condition', {}],
    ['words', { q: 'khai sinh' }],
    ['a field', { field: 'Hộ tịch' }],
    ['words and an agency', { q: 'đăng ký', provider: 'ward' }],
    ['a way to file', { channel: 'postal' }],
  ])('tell what each value would give, with %s', async (_, query) => {
    const { facets } = await client.procedures.list({ ...query, limit: 1 });
    for (const name of ['field', 'provider', 'channel'] as const) {
      expect(facets[name].length).toBeGreaterThan(0);
      for (const { key, count } of facets[name].slice(0, 4)) {
        const narrowed = await client.procedures.list({ ...query, [name]: key, limit: 1 });
        expect([key, narrowed.total]).toEqual([key, count]);
      }
    }
  });
});

describe('a procedure with its guide', () => {
  it('has the checklist, who may file and the words explained, in both languages', async () => {
    const { purpose, guide } = await client.procedures.get('1.001193');
    expect(purpose?.en).toMatch(/birth/);
    expect(guide?.bring.length).toBeGreaterThan(2);
    expect(guide?.whoMayFile[0]?.vi).toContain('Cha hoặc mẹ');
    expect(guide?.terms.map(({ name }) => name.vi)).toContain('giấy chứng sinh');
    expect(guide?.complete).toBe(false);
  });

  it('says that there is none where there is none', async () => {
    expect(await client.procedures.get('1.001653')).toMatchObject({ purpose: null, guide: null });
  });
});

describe('the index behind it', () => {
  it('is made once a version of the catalogue, however often figures change', async () => {
    const procedures = await portal.store.snapshot((store) => store.procedures('11411'));
    const read = vi.fn(() => Promise.resolve(procedures));
    const state = { revision: 1, catalogueVersion: 'a' };
    const store = {
      procedures: read,
      revision: () => Promise.resolve(state.revision),
      wardState: () => Promise.resolve(state),
    } as unknown as Parameters<ReturnType<typeof createProcedureRoom>['indexOf']>[0];
    const room = createProcedureRoom(new Map(), { format: 1 });
    const first = await room.indexOf(store, '11411');
    state.revision = 2;
    expect(await room.indexOf(store, '11411')).toBe(first);
    expect(read).toHaveBeenCalledTimes(1);
    Object.assign(state, { revision: 3, catalogueVersion: 'b' });
    expect(await room.indexOf(store, '11411')).not.toBe(first);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('takes the ward’s own words', async () => {
    const room = createProcedureRoom(new Map(), {
      format: 1,
      names: [{ codes: ['2.000815'], names: ['giấy của bà Tư'] }],
    });
    const { search } = await portal.store.snapshot((store) => room.indexOf(store, '11411'));
    expect(search('giấy của bà Tư').hits[0]?.code).toBe('2.000815');
  });
});
