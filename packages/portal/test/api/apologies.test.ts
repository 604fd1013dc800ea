import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, createClient, type Client } from '@motcua/sdk';
import type { TokenScope } from '@motcua/sdk';
import type { Composition } from '../../src/compose.ts';
import { applyImport } from '../../src/ingest/apply.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { hashToken, makeToken } from '../../src/tokens/token.ts';
import { temporaryPortal } from '../support/portal.ts';
import { day, on, record, ward } from '../support/taking.ts';

let portal: Composition;
let client: Client;
let token: string;
let now = Date.parse('2025-08-01T15:00+07:00');
const dossier = record(1).code;

const newToken = async (scope: TokenScope): Promise<string> => {
  const made = makeToken(ward);
  await portal.store.atomically((store) =>
    store.addToken(ward, {
      hash: hashToken(made),
      scopes: [scope],
      label: null,
      createdAt: now,
    }),
  );
  return made;
};

const take = (records: DossierRecord[], asOf: string) =>
  applyImport(
    { store: portal.store, hasher: portal.hasher, now: () => now },
    {
      ward,
      bytes: new TextEncoder().encode(asOf),
      asOf: on(asOf),
      file: {
        kind: 'csv',
        encoding: { name: 'utf-8', certainty: 'sure' },
        range: null,
        read: records.length,
        records,
        rows: records.map((_, at) => at + 2),
        refused: [],
        updates: [],
        superseded: [],
      },
    },
  );

const refusal = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) return error;
  const { status, problem } = error;
  return [status, problem?.code, (problem as { refusal?: string } | null)?.refusal ?? null];
};

const raw = (path: string, init: RequestInit = {}) =>
  portal.api.fetch(new Request(`http://portal.invalid/api/v1/wards/${ward}${path}`, init), {
    address: '127.0.0.1',
    requestId: 'request-1',
  });

beforeEach(async () => {
  now = Date.parse('2025-08-01T15:00+07:00');
  portal = await temporaryPortal({ now: () => now });
  await take([record(1), record(2)], '2025-08-01');
  token = await newToken('apologies');
  client = createClient({
    baseUrl: 'http://portal.invalid',
    ward,
    fetch: (input, init) =>
      Promise.resolve(
        portal.api.fetch(new Request(input, init), { address: '127.0.0.1', requestId: 'r-1' }),
      ),
  });
});
afterEach(() => portal.close());

describe('a ward’s own system', () => {
  it('moves a letter on from draft to kept, and the public sees it from its publication on', async () => {
    const { apologies } = client;
    const drafted = await apologies.draft({ dossier, newDue: '2025-08-06' }, { token });
    expect(drafted).toMatchObject({ id: 1, changed: true, apology: { state: 'drafted' } });
    const signature = { number: '12/TXL-UBND', office: 'Chủ tịch' };
    expect(await apologies.sign(1, signature, { token })).toMatchObject({
      apology: { state: 'signed', number: '12/TXL-UBND', date: '2025-08-01' },
    });
    expect(await refusal(apologies.get('12/TXL-UBND'))).toEqual([404, 'apology-unknown', null]);
    const { revision } = (await client.ward.get()).data;
    expect(await apologies.publish(1, { token })).toMatchObject({
      apology: { state: 'published' },
      revision: revision + 1,
    });
    expect(await apologies.get('12/TXL-UBND')).toMatchObject({ state: 'published' });
    expect((await apologies.list()).items).toMatchObject([{ number: '12/TXL-UBND' }]);
    now = Date.parse('2025-08-10T08:00+07:00');
    await take(
      [record(1, { status: 9, finishedAt: day('2025-08-06', 9) }), record(2)],
      '2025-08-09',
    );
    expect(await apologies.settle(1, { token })).toMatchObject({ apology: { state: 'kept' } });
    const audit = await portal.store.snapshot((store) => store.audit(ward));
    expect(audit.map(({ action, actor, requestId }) => [action, actor, requestId])).toEqual(
      ['draft', 'sign', 'publish', 'settle'].map((step) => [`apologies.${step}`, 'token:1', 'r-1']),
    );
  });

  it('has it shown to who proves to know its dossier, once it is published', async () => {
    const { apologies, dossiers } = client;
    const letter = async (phoneLast4?: string) =>
      (await dossiers.lookup({ code: dossier, phoneLast4 })).detail?.apology;
    await apologies.draft({ dossier, newDue: '2025-08-06' }, { token });
    await apologies.sign(1, { number: '12/TXL-UBND', office: 'Chủ tịch' }, { token });
    expect(await letter('1220')).toBeNull();
    await apologies.publish(1, { token });
    const shown = {
      number: '12/TXL-UBND',
      publishedAt: '2025-08-01T15:00:00+07:00',
      newDue: '2025-08-06',
      state: 'published',
      page: '/xin-loi/12/TXL-UBND',
    };
    expect(await letter('1220')).toEqual(shown);
    expect([await letter(), await letter('0000')]).toEqual([undefined, undefined]);
    const other = await dossiers.lookup({ code: record(2).code, phoneLast4: '1220' });
    expect(other.detail).toMatchObject({ apology: null });
    await take([record(1, { status: 9, finishedAt: day('2025-08-06', 9) })], '2025-08-09');
    expect(await letter('1220')).toEqual({ ...shown, state: 'kept' });
  });

  it('puts no name beside an office', async () => {
    const { apologies } = client;
    await apologies.draft({ dossier, newDue: '2025-08-06' }, { token });
    const office = 'Giám đốc Nguyễn Văn Thử';
    const signing = apologies.sign(1, { number: '12/TXL-UBND', office }, { token });
    expect(await refusal(signing)).toEqual([409, 'apology-refused', 'office-personal']);
  });

  it('drafts again without losing what it does not give again', async () => {
    const { apologies } = client;
    await apologies.draft(
      { dossier, newDue: '2025-08-06', explanation: 'Mất kết nối', unit: 'Tổ Một cửa' },
      { token },
    );
    expect(await apologies.draft({ dossier, newDue: '2025-08-07' }, { token })).toMatchObject({
      apology: { unit: 'Tổ Một cửa', newDue: '2025-08-07' },
    });
    const [letter] = await portal.store.snapshot((store) => store.letters(ward));
    expect(letter?.explanation).toBe('Mất kết nối');
  });

  it('is told by which rule a step is refused, and nothing is changed', async () => {
    const { apologies } = client;
    expect(
      await refusal(apologies.draft({ dossier: 'H9', newDue: '2025-08-06' }, { token })),
    ).toEqual([409, 'apology-refused', 'dossier-unknown']);
    await apologies.draft({ dossier, newDue: '2025-08-06' }, { token });
    expect(await refusal(apologies.publish(1, { token }))).toEqual([
      409,
      'apology-refused',
      'not-signed',
    ]);
    await apologies.sign(1, { number: '12/TXL', office: 'Chủ tịch' }, { token });
    expect(await refusal(apologies.draft({ dossier, newDue: '2025-08-08' }, { token }))).toEqual([
      409,
      'apology-refused',
      'second-rescheduling',
    ]);
    expect(await refusal(apologies.sign(9, { number: '1', office: 'x' }, { token }))).toEqual([
      404,
      'apology-unknown',
      null,
    ]);
    const letters = await portal.store.snapshot((store) => store.letters(ward));
    expect(letters).toMatchObject([{ newDue: '2025-08-06', publishedAt: null }]);
  });

  it('that sends the same step again is answered alike and changes nothing', async () => {
    const input = { dossier, newDue: '2025-08-06' };
    await client.apologies.draft(input, { token });
    const again = await client.apologies.draft(input, { token, idempotencyKey: 'letter-1' });
    expect(again).toMatchObject({ id: 1, changed: false });
    expect(await portal.store.snapshot((store) => store.audit(ward))).toHaveLength(1);
  });
});

describe('whoever has no right', () => {
  it.each([
    ['no token', () => undefined, 401, 'unauthorized'],
    ['a token for imports', () => newToken('imports'), 403, 'forbidden'],
    ['a made-up token', () => makeToken(ward), 401, 'unauthorized'],
    ['a token of another ward', () => makeToken('22780'), 403, 'forbidden'],
  ])('with %s takes no step, and is asked nothing else', async (_, of, status, code) => {
    const other = await of();
    for (const path of [
      '/apologies',
      '/apologies/1/sign',
      '/apologies/1/publish',
      '/apologies/1/settle',
    ]) {
      const response = await raw(path, {
        method: 'POST',
        headers: other === undefined ? {} : { Authorization: `Bearer ${other}` },
        body: 'not even JSON',
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ code });
      expect(response.headers.get('WWW-Authenticate')).toContain('Bearer');
    }
    expect(await portal.store.snapshot((store) => store.letters(ward))).toEqual([]);
  });
});

describe('bad input', () => {
  const post = (path: string, body: unknown) =>
    raw(path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });

  it.each([
    ['no dossier', '/apologies', { newDue: '2025-08-06' }, 400, 'body-invalid'],
    [
      'a date that does not exist',
      '/apologies',
      { dossier, newDue: '2025-02-30' },
      400,
      'body-invalid',
    ],
    ['an unknown field', '/apologies', { dossier, name: 'Canary' }, 400, 'body-invalid'],
    ['an id that is none', '/apologies/0/publish', {}, 404, 'apology-unknown'],
    [
      'an explanation of 501 letters',
      '/apologies',
      { dossier, explanation: 'x'.repeat(501) },
      400,
      'body-invalid',
    ],
  ])('of %s is refused, and repeats nothing of it', async (_, path, body, status, code) => {
    const response = await post(path, body);
    const text = await response.text();
    expect([response.status, (JSON.parse(text) as { code: string }).code]).toEqual([status, code]);
    expect(text).not.toMatch(/Canary|H24\.113|xxx/);
  });
});
