import { beforeEach, describe, expect, it } from 'vitest';
import { startOfDate } from '@motcua/sdk/calendar';
import type { LookupResult } from '@motcua/sdk';
import type { Composition } from '../../src/compose.ts';
import { applyImport } from '../../src/ingest/apply.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { temporaryPortal } from '../support/portal.ts';

const hour = 3_600_000;
const received = { at: startOfDate('2025-07-01') + 8 * hour, wholeDay: false };
const dossier: DossierRecord = {
  code: 'H24.113-250701-0001',
  procedureCode: '2.000815',
  procedureTitle: 'Chứng thực bản sao',
  field: null,
  channel: 'online',
  status: 4,
  receivedAt: received,
  dueAt: { at: startOfDate('2025-07-03'), wholeDay: true },
  firstDueAt: null,
  finishedAt: null,
  returnedAt: null,
  unit: 'UBND phường Đông Hải',
  phoneLast4: '1220',
  supplements: [],
};
const records: DossierRecord[] = [
  dossier,
  { ...dossier, code: 'H24.113-250701-0002', phoneLast4: null },
  ...([1, 2, 3, 5, 6, 7, 8, 9, 10] as const).map((status) => ({
    ...dossier,
    code: `H24.113-250702-${String(status).padStart(4, '0')}`,
    status,
  })),
];

let portal: Composition;
let now = startOfDate('2025-07-12');

const lookUp = (code: string, phoneLast4?: string, address = '10.0.0.1'): Promise<LookupResult> =>
  portal
    .clientFor({ address, requestId: 'test' })
    .dossiers.lookup(phoneLast4 === undefined ? { code } : { code, phoneLast4 });

describe('the look-up', () => {
  beforeEach(async () => {
    now = startOfDate('2025-07-12');
    portal = await temporaryPortal({ now: () => now });
    await applyImport(portal, {
      ward: '11411',
      bytes: new Uint8Array([1]),
      file: {
        kind: 'csv',
        encoding: { name: 'utf-8', certainty: 'sure' },
        range: null,
        read: records.length,
        records,
        refused: [],
        updates: [],
        superseded: [],
      },
    });
    return () => portal.close();
  });

  it('tells the state, and nothing else, to who knows the code', async () => {
    const answer = await lookUp(dossier.code);
    expect(answer).toEqual({
      code: dossier.code,
      state: 'in-progress',
      digits: 'none',
      detail: null,
      retryAfterSeconds: null,
      asOf: '2025-07-12T00:00:00+07:00',
    });
  });

  it('knows the state of each national status', async () => {
    const states = [];
    for (const { code } of records.slice(2)) states.push((await lookUp(code)).state);
    expect(states).toEqual([
      'received',
      'received',
      'not-accepted',
      'waiting-for-you',
      'waiting-for-you',
      'withdrawn',
      'stopped',
      'result-ready',
      'returned',
    ]);
  });

  it('takes a code as people type it', async () => {
    for (const typed of [
      ' h24.113-250701-0001 ',
      'Н24.113–250701–0001',
      'H24.113 - 250701 - 0001',
    ]) {
      expect((await lookUp(typed)).state).toBe('in-progress');
    }
  });

  it('tells the details to who also knows the digits', async () => {
    const { digits, detail } = await lookUp(dossier.code, '1220');
    expect(digits).toBe('match');
    expect(detail).toMatchObject({
      procedure: { code: '2.000815' },
      field: 'Chứng thực',
      unit: 'UBND phường Đông Hải',
      receivedAt: '2025-07-01T08:00:00+07:00',
      dueAt: '2025-07-03T23:59:59+07:00',
      dueIsWholeDay: true,
      overdue: true,
    });
  });

  it('answers wrong digits and a dossier without a phone alike', async () => {
    const wrong = await lookUp(dossier.code, '0000');
    const without = await lookUp('H24.113-250701-0002', '0000', '10.0.0.2');
    expect(wrong.digits).toBe('not-match');
    expect({ ...without, code: '' }).toEqual({ ...wrong, code: '' });
  });

  it('says that nothing was found, also with digits', async () => {
    expect(await lookUp('H24.113-250799-9999', '1220')).toMatchObject({
      state: 'not-found',
      digits: 'none',
      detail: null,
    });
  });

  it('slows wrong digits of a code, never its first level, and lets go with time', async () => {
    for (const digits of ['0001', '0002', '0003']) {
      expect((await lookUp(dossier.code, digits)).digits).toBe('not-match');
    }
    const slowed = await lookUp(dossier.code, '1220', '10.9.9.9');
    expect(slowed).toMatchObject({ state: 'in-progress', digits: 'wait', detail: null });
    expect(slowed.retryAfterSeconds).toBeGreaterThan(0);
    expect((await lookUp(dossier.code)).state).toBe('in-progress');

    now += slowed.retryAfterSeconds! * 1000;
    expect((await lookUp(dossier.code, '1220', '10.9.9.9')).digits).toBe('match');
  });

  it('slows an address that tries many codes', async () => {
    for (const { code } of records.slice(2, 5)) await lookUp(code, '0001', '10.1.1.1');
    expect((await lookUp(dossier.code, '1220', '10.1.1.1')).digits).toBe('wait');
    expect((await lookUp(dossier.code, '1220', '10.1.1.2')).digits).toBe('match');
  });

  it('makes ten thousand tries take longer than any patience', async () => {
    let waited = 0;
    for (let tries = 0; tries < 40; tries += 1) {
      const { digits, retryAfterSeconds } = await lookUp(dossier.code, '0001');
      if (digits === 'wait') {
        waited += retryAfterSeconds!;
        now += retryAfterSeconds! * 1000;
      }
    }
    // Half of the calls were tries; the last waits are the longest there are: 15 minutes each.
    expect((waited / 20) * 10_000).toBeGreaterThan(30 * 24 * 3600);
  });
});
