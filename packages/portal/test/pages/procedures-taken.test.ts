import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, startOfDate } from '@motcua/sdk/calendar';
import type { TimeTaken } from '@motcua/sdk';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { temporaryData, temporaryPortal } from '../support/portal.ts';
import { on, openDesk, record, ward } from '../support/taking.ts';

const dataDate = '2025-08-31';

/** What the API says of certification of copies once these dossiers are in. */
const takenOf = async (records: DossierRecord[]): Promise<TimeTaken | null> => {
  const folder = temporaryData();
  const desk = await openDesk({ folder });
  if (records.length > 0) await desk.take({ records }, { asOf: on(dataDate) });
  const portal = await temporaryPortal({ dataFolder: folder, now: () => on(dataDate) });
  const client = portal.clientFor({ address: '127.0.0.1', requestId: 'r' });
  const { taken } = await client.procedures.get('2.000815');
  await Promise.all([portal.close(), desk.close()]);
  return taken;
};

const at = (date: string, hour: number) => ({
  at: startOfDate(date) + hour * 3_600_000,
  wholeDay: false,
});

/** Received so many days before its finish. */
const done = (
  number: number,
  days: number,
  finish = '2025-08-20',
  part: Partial<DossierRecord> = {},
): DossierRecord =>
  record(number, {
    status: 10,
    receivedAt: at(addDays(finish, -days), 16),
    dueAt: null,
    firstDueAt: null,
    finishedAt: at(finish, 17),
    ...part,
  });

describe('how long it really took', () => {
  it('is the median and the 90th percentile of whole local days, for any dossiers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 40 }), { minLength: 5, maxLength: 30 }),
        async (days) => {
          const taken = await takenOf(days.map((each, number) => done(number + 1, each)));
          const within = (share: number) => {
            let most = 0;
            while (days.filter((each) => each <= most).length < share * days.length) most += 1;
            return most;
          };
          expect(taken).toMatchObject({
            dossiers: days.length,
            medianDays: within(0.5),
            p90Days: within(0.9),
          });
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each([1, 4])('does not tell of %i dossiers, and not even how many', async (count) => {
    const taken = await takenOf(Array.from({ length: count }, (_, at) => done(at + 1, 3)));
    expect(taken).toMatchObject({ dossiers: null, medianDays: null, p90Days: null });
  });

  it('tells zero from unknown', async () => {
    expect(await takenOf([])).toBeNull();
    expect(await takenOf([record(1)])).toMatchObject({ dossiers: 0, medianDays: null });
  });

  it('counts those with a result, finished within 365 days of the data time, and no others', async () => {
    const first = addDays(dataDate, -364);
    const six = [first, dataDate, '2025-08-20', '2025-05-05', '2025-01-01', '2025-03-03'];
    const counted = six.map((finish, index) => done(index + 1, 2, finish));
    const others = [
      done(11, 30, addDays(first, -1)),
      done(12, 30, '2025-08-20', { status: 7 }),
      done(13, 30, '2025-08-20', { status: 8 }),
      done(14, 30, '2025-08-20', { procedureCode: '1.001193' }),
      record(15),
    ];
    expect(await takenOf([...counted, ...others])).toMatchObject({ dossiers: 6, p90Days: 2 });
  });

  it('says nothing of another agency’s procedure, whose dossiers are elsewhere', async () => {
    const portal = await temporaryPortal();
    const client = portal.clientFor({ address: '127.0.0.1', requestId: 'r' });
    expect((await client.procedures.get('1.004222')).taken).toBeNull();
    await portal.close();
  });

  it('walks back along an index, whatever else the register holds', async () => {
    const desk = await openDesk();
    await desk.take({ records: [done(1, 1)] }, { asOf: on(dataDate) });
    const database = new DatabaseSync(join(desk.folder, 'motcua.sqlite'), { readOnly: true });
    const plan = database
      .prepare(
        `explain query plan select received_at from dossiers where ward = ? and procedure_code = ?
         and finish_at >= ? and finish_at <= ? and status in (9, 10) order by finish_at desc limit 9`,
      )
      .all(ward, '2.000815', 0, 1)
      .map(({ detail }) => detail);
    database.close();
    expect(plan).toEqual([expect.stringContaining('USING INDEX dossiers_procedure_finish')]);
    await desk.close();
  });
});
