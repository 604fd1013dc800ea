import { describe, expect, it } from 'vitest';
import type { Figures } from '@motcua/sdk';
import { applyImport, type ImportReport } from '../../src/ingest/apply.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { expected, fixture, fixturePath, registers } from '../support/fixtures.ts';
import { motcua } from '../support/command.ts';
import { temporaryData, temporaryPortal } from '../support/portal.ts';

const { byField, ...totals } = expected.figures;
const period = { from: expected.from, to: expected.to };

describe.each(registers)("the ward's register as %s, into an empty store", (name) => {
  it('yields the published figures through API and SDK, in total and by field', async () => {
    const portal = await temporaryPortal();
    const bytes = fixture(name);
    const file = await readRegister(bytes);
    await applyImport(portal, { ward: '11411', bytes, file, asOf: Date.parse(expected.asOf) });

    const client = portal.clientFor({ address: '127.0.0.1', requestId: 'test' });
    const answer = await client.statistics.get({ ...period, groupBy: 'field' });
    expect(answer).toMatchObject({ period, state: 'counted', asOf: expected.asOf });
    expect(answer.figures).toEqual(totals);
    expect(
      Object.fromEntries(answer.groups!.map(({ key, figures }) => [key, figures])),
    ).toMatchObject(byField);
    expect(answer.groups).toHaveLength(Object.keys(byField).length);

    // The month that pages open on: nothing has turned overdue since the data time.
    const month = await client.statistics.get();
    expect(month.period).toEqual({ from: '2025-07-01', to: '2025-07-31' });
    expect(month.figures).toEqual(totals);
    expect(month.rates).toMatchObject({
      resolvedShare: { percent: 74.4, numerator: 67, denominator: 90 },
      withdrawnShare: { percent: 6.67, numerator: 6 },
      inProgressShare: { percent: 25.6, numerator: 23 },
      onTimeShare: { percent: 100, numerator: 67, denominator: 67 },
      onlineShare: { percent: 98.9, numerator: 89 },
      overdueShare: { percent: 0, numerator: 0, denominator: 23 },
    });
    expect(await client.apologies.list()).toMatchObject({ items: [], owed: 0, dossiers: 90 });
    await portal.close();
  });

  it('yields the published figures in the summary of the command', async () => {
    const env = { MOTCUA_DATA: temporaryData() };
    const json = await motcua(['import', fixturePath(name), '--json'], env);
    expect(json).toMatchObject({ code: 0, err: '' });
    const report = JSON.parse(json.out) as ImportReport;
    expect(report).toMatchObject({ read: 90, taken: 90, unchanged: 0, refused: [], period });
    const { byField: fields, ...figures } = report.figures!;
    expect(figures satisfies Figures).toEqual(totals);
    expect(fields).toMatchObject(byField);

    const again = await motcua(['import', fixturePath(name)], env);
    expect(again.code).toBe(0);
    for (const line of ['Tiếp nhận trong kỳ +90', 'Đã giải quyết +67', 'Đang giải quyết +23']) {
      expect(again.out).toMatch(new RegExp(line));
    }
  });
});
