import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { operations, type Operation } from '../src/contract/operations.ts';
import { problem as problemSchema } from '../src/contract/problem.ts';
import * as contract from '../src/contract/index.ts';
import { brokenIdentities } from '../src/figures/index.ts';
import { createClient, type ClientOptions, type Figures, type Ward } from '../src/index.ts';
import {
  createService,
  fixtures,
  problemResponse,
  type Malformation,
  type ServiceAnswers,
  type ServiceOperation,
  type TestDossier,
} from '../src/testing/index.ts';
import { rejection } from './support/rejection.ts';

const baseUrl = 'https://ward.example/mot-cua';
const at = `${baseUrl}/api/v1/wards/11411`;
const service = createService({ baseUrl });
const server = setupServer(...service.handlers);

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  server.resetHandlers();
  service.reset();
});
afterAll(() => server.close());

const client = (options: Partial<ClientOptions> = {}) =>
  createClient({ baseUrl, ward: '11411', retries: 0, ...options });
const problemOf = async (url: string, init?: RequestInit) => {
  const response = await fetch(url, init);
  const body = problemSchema.parse(await response.json());
  expect(response.status).toBe(body.status);
  return [body.status, body.code, ...body.errors.map(({ path }) => path)];
};
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const withToken = (body: unknown = {}) => post(body, { authorization: 'Bearer test-token' });

/** A request that each operation answers. */
const asked: Record<ServiceOperation, [path: string, init?: RequestInit]> = {
  'ward.get': [''],
  'procedures.list': ['/procedures'],
  'procedures.get': ['/procedures/2.000815'],
  'procedures.fields': ['/fields'],
  'dossiers.lookup': ['/dossiers/lookup', post({ code: fixtures.lookupResult.code })],
  'statistics.get': ['/statistics?groupBy=channel'],
  'statistics.live': ['/statistics/live'],
  'apologies.list': ['/apologies'],
  'apologies.get': [`/apologies/${encodeURIComponent('12/TXL-UBND')}`],
  'publications.list': ['/publications'],
  'reports.get': ['/reports/2025-07'],
  'calendar.deadline': ['/../../calendar/deadline?procedure=2.000815'],
  'calendar.holidays': ['/../../calendar/holidays?year=2026'],
  'apologies.draft': ['/apologies', withToken({ dossier: 'H1', newDue: '2025-08-06' })],
  'apologies.sign': ['/apologies/7/sign', withToken({ number: '12/TXL', office: 'Chủ tịch' })],
  'apologies.publish': ['/apologies/7/publish', withToken()],
  'apologies.settle': ['/apologies/7/settle', withToken()],
  'feedback.list': ['/feedback?period=2025-07'],
  'feedback.create': [
    '/feedback?dryRun=true',
    { method: 'POST', headers: { authorization: 'Bearer test-token' }, body: 'a;b' },
  ],
  'chain.list': ['/chain?limit=2'],
  'imports.create': [
    '/imports?dryRun=true',
    { method: 'POST', headers: { authorization: 'Bearer test-token' }, body: 'a;b' },
  ],
};

const eventData = async (response: Response): Promise<unknown> => {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { value = '' } = await reader.read();
  await reader.cancel();
  return JSON.parse(/^data: (.*)$/m.exec(value)![1]!);
};

describe('every operation of the contract', () => {
  test.each((operations as readonly Operation[]).map((one) => [one.id, one] as const))(
    '%s answers what its schema takes',
    async (id, { response: schema, stream, method }) => {
      const [path, init = {}] = asked[id as ServiceOperation];
      const response = await fetch(at + path, init);
      expect([response.status, init.method ?? 'GET']).toEqual([200, method]);
      const body = stream ? await eventData(response) : await response.json();
      expect(schema.safeParse(body)).toMatchObject({ success: true });
    },
  );

  test('has its answer typed, and its overrides', () => {
    expectTypeOf<ServiceAnswers['ward.get']>().toEqualTypeOf<Ward>();
    // @ts-expect-error: a ward is no list
    service.answer('procedures.list', fixtures.ward);
    // @ts-expect-error: there is no such operation
    service.answer('procedures.delete', fixtures.ward);
    service.answer('ward.get', async () => ({ ...fixtures.ward, name: 'Phường Khác' }));
    expectTypeOf(service.data.ward).toEqualTypeOf<Ward>();
  });

  test('answers problems as the service does', async () => {
    expect(await problemOf(`${baseUrl}/api/v1/wards/99999`)).toEqual([404, 'ward-unknown']);
    expect(await problemOf(`${baseUrl}/api/v1/wards/x`)).toEqual([404, 'ward-unknown']);
    expect(await problemOf(`${at}/procedures/9.999999`)).toEqual([404, 'procedure-unknown']);
    expect(await problemOf(`${at}/apologies/99`)).toEqual([404, 'apology-unknown']);
    expect(await problemOf(`${at}/procedures?limit=0`)).toEqual([400, 'request-invalid', 'limit']);
    expect(await problemOf(`${at}/procedures?cursor=zz`)).toEqual([
      400,
      'request-invalid',
      'cursor',
    ]);
    expect(await problemOf(`${at}/procedures?colour=red`)).toEqual([400, 'request-invalid', '-']);
    const lookup = `${at}/dossiers/lookup`;
    expect(await problemOf(lookup, post('{'))).toEqual([400, 'body-invalid']);
    expect(await problemOf(lookup, post({ code: '' }))).toEqual([400, 'body-invalid', 'code']);
    expect(await problemOf(lookup, { method: 'POST', body: 'x' })).toEqual([
      415,
      'body-type-unsupported',
    ]);
    const imports = (headers: Record<string, string>) =>
      problemOf(`${at}/imports`, { method: 'POST', body: 'a', headers });
    expect(await imports({})).toEqual([401, 'unauthorized']);
    expect(await imports({ authorization: 'Bearer wrong' })).toEqual([403, 'forbidden']);
  });
});

test.each([
  ['ward', contract.ward, fixtures.ward],
  ['procedures', contract.procedure, ...fixtures.procedures],
  ['procedureList', contract.proceduresList.response, fixtures.procedureList],
  ['procedureFields', contract.proceduresFields.response, fixtures.procedureFields],
  ['statistics', contract.statistics, fixtures.statistics],
  ['apologies', contract.apology, ...fixtures.apologies],
  ['apologyList', contract.apologyList, fixtures.apologyList],
  ['apologyStep', contract.apologyStep, fixtures.apologyStep],
  ['publicationList', contract.publicationList, fixtures.publicationList],
  ['report', contract.report, fixtures.report],
  ['lookupResult', contract.lookupResult, fixtures.lookupResult],
  ['holidayList', contract.holidayList, fixtures.holidayList],
  ['deadlineAnswer', contract.deadlineAnswer, fixtures.deadlineAnswer],
  ['importReport', contract.importReport, fixtures.importReport],
  ['problem', contract.problem, fixtures.problem],
])('the fixture %s is what its schema says, and no more', (_, schema, ...values) => {
  for (const value of values) expect(schema.parse(value)).toEqual(value);
});

describe('a look-up', () => {
  const lookup = (code: string, phoneLast4?: string) =>
    client().dossiers.lookup({ code, phoneLast4 });
  const [open, , , withoutPhone, braked] = fixtures.dossiers as [
    TestDossier,
    TestDossier,
    TestDossier,
    TestDossier,
    TestDossier,
  ];

  test('by the code alone tells the state, however the code is typed', async () => {
    const { asOf } = fixtures.ward.data;
    const rest = { digits: 'none', detail: null, retryAfterSeconds: null, asOf };
    expect(await lookup(open.code)).toEqual({ code: open.code, state: 'in-progress', ...rest });
    expect(await lookup(` ${open.code.toLowerCase().replaceAll('-', ' – ')} `)).toEqual(
      await lookup(open.code),
    );
    const unknown = 'H24.90-990101-0001';
    expect(await lookup(unknown)).toEqual({ code: unknown, state: 'not-found', ...rest });
    expect(await lookup(unknown, '0912')).toEqual({ code: unknown, state: 'not-found', ...rest });
  });

  test('with the right digits tells the details', async () => {
    const answer = await lookup(open.code, '0912');
    expect(answer).toMatchObject({ digits: 'match', detail: open.detail });
  });

  test('with wrong digits, and without a phone on file, answers alike', async () => {
    const wrong = await lookup(open.code, '0000');
    expect(wrong).toEqual({ ...(await lookup(open.code)), digits: 'not-match' });
    for (const digits of ['0912', '0000'])
      expect(await lookup(withoutPhone.code, digits)).toMatchObject({
        state: 'received',
        digits: 'not-match',
        detail: null,
      });
  });

  test('that is slowed says how long', async () => {
    const { data, meta } = await client()
      .dossiers.lookup({ code: braked.code, phoneLast4: '0912' })
      .withMeta();
    expect(data).toMatchObject({ digits: 'wait', detail: null, retryAfterSeconds: 30 });
    expect(meta.headers.get('retry-after')).toBe('30');
  });
});

describe('a list', () => {
  const codes = async (query: Parameters<ReturnType<typeof client>['procedures']['list']>[0]) =>
    (await client().procedures.list(query)).items.map(({ code }) => code);

  test('is found by words without marks, by code, field, channel and provider', async () => {
    expect(await codes({ q: 'khai sinh' })).toEqual(['1.001193']);
    expect(await codes({ q: 'DANG KY' })).toEqual(['1.000894', '1.001193', '1.004222']);
    expect(await codes({ q: '2.0008' })).toEqual(['2.000815']);
    expect(await codes({ q: '9.000001' })).toEqual(['1.001193']);
    expect(await codes({ q: 'sinh khai không' })).toEqual([]);
    expect(await codes({ field: 'Hộ tịch' })).toEqual(['1.000894', '1.001193']);
    expect(await codes({ channel: 'postal', provider: 'social-insurance' })).toEqual(['2.000693']);
    expect((await codes({})).length).toBe(fixtures.procedures.length);
  });

  test('comes in pages that hold each item once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client().procedures.list({ limit: 2, cursor });
      expect(page.total).toBe(fixtures.procedures.length);
      expect(page.items.length === 2 || page.nextCursor === null).toBe(true);
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(await codes({}));
  });

  test('of fields counts the procedures', async () => {
    const { items } = await client().procedures.fields();
    expect(items.find(({ key }) => key === 'Hộ tịch')?.count).toBe(2);
  });

  test('of apologies is of the period asked for', async () => {
    const august = await client().apologies.list({ period: '2025-07' });
    expect(august).toMatchObject({ items: [], owed: 0, dossiers: 90 });
    const all = await client().apologies.list();
    expect(all).toMatchObject({ total: 2, owed: 1 });
    const later = await client().apologies.list({ period: '2026-01' });
    expect(later).toMatchObject({ items: [], owed: null, dossiers: null });
  });
});

describe('figures', () => {
  test.each(['channel', 'field', 'procedure'] as const)('add up by %s', async (groupBy) => {
    const { figures, groups } = await client().statistics.get({ groupBy });
    for (const group of groups!) expect(brokenIdentities(group.figures as Figures)).toEqual([]);
    for (const [name, total] of Object.entries(figures!))
      expect(
        groups!.reduce((sum, group) => sum + (group.figures[name as 'received'] ?? 0), 0),
      ).toBe(total);
  });

  test('are none before and after the data', async () => {
    const { statistics } = client();
    expect(await statistics.get()).toMatchObject({ state: 'counted', figures: fixtures.july });
    expect(await statistics.get({ period: '2026-01' })).toMatchObject({
      state: 'no-data-yet',
      figures: null,
    });
    expect(await statistics.get({ period: '2024-01' })).toMatchObject({
      state: 'before-data',
      figures: { received: 0 },
    });
  });

  test('are told again on an open stream when the data changes', async () => {
    const response = await fetch(`${at}/statistics/live`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('id: 3\n');
    await service.change({});
    expect((await reader.read()).value).toContain('id: 4\n');
    service.reset();
    expect(await reader.read()).toMatchObject({ done: true });
    expect((await client().ward.get()).data.revision).toBe(3);
  });
});

describe('the calendar', () => {
  const calendar = `${baseUrl}/api/v1/calendar`;

  test('reckons as the calendar of this package does', async () => {
    const { receivedAt, deadlines, hours } = fixtures.deadlineAnswer;
    const query = new URLSearchParams({ limit: '1', unit: 'working-day', receivedAt });
    const answer = contract.deadlineAnswer.parse(
      await (await fetch(`${calendar}/deadline?${query}`)).json(),
    );
    expect(answer).toMatchObject({ receivedAt, procedure: null, hours });
    expect(answer.deadlines).toEqual(deadlines);
    const holidays = await (await fetch(`${calendar}/holidays?year=2025`)).json();
    expect(contract.holidayList.parse(holidays).days).toContainEqual(
      expect.objectContaining({ date: '2025-09-02', kind: 'holiday' }),
    );
  });

  test('takes the limits of a procedure, and says which ways have none', async () => {
    const answer = await (await fetch(`${calendar}/deadline?procedure=2.000815`)).json();
    expect(answer).toMatchObject({
      procedure: { code: '2.000815' },
      deadlines: [{ limit: { amount: 1, unit: 'working-day' }, channels: ['in-person'] }],
      unstated: ['online'],
    });
  });

  test('refuses what it can not reckon', async () => {
    const of = (query: string) => problemOf(`${calendar}/deadline?${query}`);
    expect(await of('procedure=9.999999')).toEqual([404, 'procedure-unknown']);
    expect(await of('procedure=2.000815&channel=postal')).toEqual([
      400,
      'request-invalid',
      'channel',
    ]);
    expect(await of('limit=5&unit=day&receivedAt=1999-01-01')).toEqual([
      400,
      'request-invalid',
      'receivedAt',
    ]);
    expect(
      await of(
        'limit=5&unit=day&receivedAt=2025-07-10&pausedFrom=2025-07-12&pausedUntil=2025-07-11',
      ),
    ).toEqual([400, 'request-invalid', 'pausedUntil']);
  });
});

test('a live client sees every change, and may leave', async () => {
  const leaving = new AbortController();
  const revisions: number[] = [];
  const watching = async () => {
    for await (const { revision } of client().statistics.live({}, { signal: leaving.signal })) {
      revisions.push(revision);
      if (revision === 3) void service.change({});
      else leaving.abort(new Error('enough'));
    }
  };
  expect((await rejection(watching())).message).toBe('enough');
  expect(revisions).toEqual([3, 4]);
});

describe('what a test says otherwise', () => {
  test('is answered in place of the rule, until the reset', async () => {
    service.answer('ward.get', { ...fixtures.ward, name: 'Phường Khác' });
    expect((await client().ward.get()).name).toBe('Phường Khác');
    service.answer('procedures.get', ({ params }) =>
      params['code'] === '1.000001'
        ? problemResponse('procedure-unknown')
        : { ...fixtures.procedure, code: params['code']! },
    );
    expect((await client().procedures.get('7.000001')).code).toBe('7.000001');
    const error = await rejection(client().procedures.get('1.000001'));
    expect(error).toMatchObject({ name: 'ApiError', problem: { code: 'procedure-unknown' } });
    service.reset();
    expect((await client().ward.get()).name).toBe(fixtures.ward.name);
  });

  test('may be data of its own, for another ward', async () => {
    const other = createService({
      baseUrl: 'https://other.example',
      ward: '22780',
      data: { procedures: [] },
    });
    server.use(...other.handlers);
    const there = createClient({ baseUrl: 'https://other.example', ward: '22780' });
    expect((await there.ward.get()).code).toBe('22780');
    expect((await there.statistics.get()).ward).toBe('22780');
    expect((await there.procedures.list()).total).toBe(0);
  });
});

describe('on a bad day', () => {
  test.each<[string, Parameters<typeof server.use>, object]>([
    ['nobody answers', service.offline(), { name: 'ConnectionError' }],
    ['a proxy says 503', service.down(), { name: 'ApiError', status: 503, problem: null }],
    ['there were too many', service.tooMany(1), { name: 'ApiError', status: 429 }],
    ['an answer stalls', service.stalled(), { name: 'TimeoutError' }],
    ['an answer is slow', service.slow(5000), { name: 'TimeoutError' }],
    ...(['html', 'empty', 'half', 'shape'] as Malformation[]).map(
      (how): [string, Parameters<typeof server.use>, object] => [
        `the answer is malformed (${how})`,
        service.malformed(how),
        { name: 'ResponseShapeError' },
      ],
    ),
  ])('when %s, the client says so', async (_, handlers, error) => {
    server.use(...handlers);
    expect(await rejection(client({ timeout: 200 }).ward.get())).toMatchObject(error);
  });

  test('other operations, and later requests, may be good', async () => {
    server.use(...service.down({ only: ['ward.get'], once: true }));
    expect((await client().procedures.fields()).total).toBe(4);
    expect(await rejection(client().ward.get())).toMatchObject({ status: 503 });
    expect((await client().ward.get()).code).toBe('11411');
  });

  test('that ends, the client comes through by its retries', async () => {
    server.use(...service.tooMany(0, { once: true }));
    expect((await client({ retries: 2 }).ward.get().withMeta()).meta.attempts).toBe(2);
  });

  test('slowness ends in the right answer', async () => {
    server.use(...service.slow(50));
    expect((await client().ward.get().withMeta()).meta.duration).toBeGreaterThanOrEqual(45);
  });
});
