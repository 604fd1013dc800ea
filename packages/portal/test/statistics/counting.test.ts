import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, endOfDate, startOfDate, toInstantText } from '@motcua/sdk/calendar';
import { brokenIdentities } from '@motcua/sdk/figures';
import { figureNames } from '@motcua/sdk/schemas';
import type { Figures } from '@motcua/sdk';
import { applyImport } from '../../src/ingest/apply.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { temporaryPortal } from '../support/portal.ts';
import { register } from '../support/registers.ts';
import { slowCount } from '../support/slow-count.ts';

const now = endOfDate('2025-08-31');
const at = { address: '127.0.0.1', requestId: 'test' };

const catalogued: Record<string, string> = { '2.000815': 'Chứng thực', '1.004873': 'Hộ tịch' };
const fieldOf = ({ procedureCode, field }: DossierRecord) =>
  (procedureCode && catalogued[procedureCode]) ?? field ?? 'unknown';

const periods = fc
  .tuple(fc.integer({ min: -10, max: 40 }), fc.integer({ min: 0, max: 31 }))
  .map(([first, length]) => ({
    from: addDays('2025-06-20', first),
    to: addDays('2025-06-20', first + length),
  }));

const sumOf = (groups: { figures: Record<string, number | null> }[]): Figures =>
  Object.fromEntries(
    figureNames.map((name) => [
      name,
      groups.reduce((sum, { figures }) => sum + (figures[name] ?? Number.NaN), 0),
    ]),
  ) as Figures;

describe('the figures of any period', () => {
  it('equal a slow count row by row, hold the identities and add up over groups', async () => {
    const portal = await temporaryPortal({ now: () => now });
    const client = portal.clientFor(at);
    let importNumber = 0;

    const check = async (list: DossierRecord[], period: { from: string; to: string }, asOf: number) => {
      importNumber += 1;
      const rows = list.map((each) => ({ ...each, code: `${each.code}-${importNumber}` }));
      // Each run has a ward of rows of its own: the rows of the run before are taken away as a sample.
      await applyImport(portal, {
        ward: '11411',
        bytes: new TextEncoder().encode(String(importNumber)),
        file: { kind: 'csv', range: null, read: rows.length + 1, records: rows, refused: [], superseded: [] },
        asOf,
        sample: true,
      });

      const answer = await client.statistics.get({ ...period, groupBy: 'channel' });
      if (asOf < startOfDate(period.from)) {
        expect(answer).toMatchObject({ state: 'no-data-yet', figures: null, groups: null });
      } else {
        const readAt = Math.min(endOfDate(period.to), asOf);
        const expected = slowCount(list, startOfDate(period.from), readAt);
        expect(answer.figures).toEqual(expected);
        expect(answer.asOf).toBe(toInstantText(readAt));
        expect(brokenIdentities(answer.figures!)).toEqual([]);
        expect(sumOf(answer.groups!)).toEqual(expected);

        const byField = await client.statistics.get({ ...period, groupBy: 'field' });
        if (byField.hiding === null) {
          expect(sumOf(byField.groups!)).toEqual(expected);
          for (const { key, figures } of byField.groups!) {
            const own = list.filter((each) => fieldOf(each) === key);
            expect(figures).toEqual(slowCount(own, startOfDate(period.from), readAt));
          }
        }
      }
      await portal.store.atomically((store) => store.removeSample('11411'));
    };

    await fc.assert(
      fc.asyncProperty(
        register(),
        periods,
        fc.integer({ min: 0, max: 60 }).map((days) => endOfDate('2025-06-20') + days * 43_200_000),
        check,
      ),
      { numRuns: 150 },
    );
  });
});
