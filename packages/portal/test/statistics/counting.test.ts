import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysIn,
  endOfDate,
  startOfDate,
  toInstantText,
  toLocalDate,
  type Period,
} from '@motcua/sdk/calendar';
import { brokenIdentities } from '@motcua/sdk/figures';
import { figureNames } from '@motcua/sdk/schemas';
import type { Figures, Statistics } from '@motcua/sdk';
import { applyImport } from '../../src/ingest/apply.ts';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { temporaryPortal } from '../support/portal.ts';
import { firstDate, gridInstant, register } from '../support/registers.ts';
import { slowCount } from '../support/slow-count.ts';
import { slowLoad, slowTimeliness, slowWaits } from '../support/slow-course.ts';
import { expectTalliesWhole } from '../support/tallies.ts';

const now = endOfDate('2025-08-31');
const at = { address: '127.0.0.1', requestId: 'test' };

const catalogued: Record<string, string> = { '2.000815': 'Chứng thực', '1.004873': 'Hộ tịch' };
const fieldOf = ({ procedureCode, field }: DossierRecord) =>
  (procedureCode && catalogued[procedureCode]) ?? field ?? 'unknown';

const periods = fc
  .tuple(fc.integer({ min: -10, max: 40 }), fc.integer({ min: 0, max: 31 }))
  .map(([first, length]) => ({
    from: addDays(firstDate, first),
    to: addDays(firstDate, first + length),
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

    /** Each run finds the ward empty: its rows go in as a sample, and out again. */
    const check = async (list: DossierRecord[], period: Period, asOf: number) => {
      importNumber += 1;
      await applyImport(portal, {
        ward: '11411',
        bytes: new TextEncoder().encode(String(importNumber)),
        file: {
          kind: 'csv',
          encoding: { name: 'utf-8', certainty: 'sure' },
          range: { from: firstDate, to: firstDate },
          read: list.length,
          records: list,
          refused: [],
          updates: [],
          superseded: [],
        },
        asOf,
        sample: true,
      });
      try {
        await compare(list, period, asOf);
      } finally {
        await portal.store.atomically((store) => store.removeSample('11411'));
      }
    };

    const compare = async (list: DossierRecord[], period: Period, asOf: number) => {
      const answer = await client.statistics.get({ ...period, groupBy: 'channel' });
      if (asOf < startOfDate(period.from)) {
        expect(answer).toMatchObject({ state: 'no-data-yet', figures: null, groups: null });
        return;
      }
      const readAt = Math.min(endOfDate(period.to), asOf);
      const expected = slowCount(list, startOfDate(period.from), readAt);
      await expectTalliesWhole(portal.store, '11411', {
        start: startOfDate(period.from),
        asOf: readAt,
      });
      expect(answer.figures).toEqual(expected);
      expect(answer.asOf).toBe(toInstantText(readAt));
      expect(brokenIdentities(answer.figures!)).toEqual([]);
      expect(sumOf(answer.groups!)).toEqual(expected);

      compareCourse(list, answer, startOfDate(period.from), readAt);
      await compareDays(list, period, readAt);

      const byField = await client.statistics.get({ ...period, groupBy: 'field' });
      if (byField.hiding !== null) return;
      expect(sumOf(byField.groups!)).toEqual(expected);
      for (const { key, figures } of byField.groups!) {
        const own = list.filter((each) => fieldOf(each) === key);
        expect(figures).toEqual(slowCount(own, startOfDate(period.from), readAt));
      }
    };

    const compareCourse = (
      list: DossierRecord[],
      { period, timeliness, waiting, load }: Statistics,
      start: number,
      readAt: number,
    ) => {
      const shares = slowTimeliness(list, start, readAt);
      for (const [name, [numerator, denominator]] of Object.entries(shares)) {
        const share = timeliness![name as keyof typeof shares];
        expect([name, share.numerator, share.denominator]).toEqual([name, numerator, denominator]);
      }
      const waits = slowWaits(list, start, readAt);
      for (const clock of ['whole', 'authority', 'citizen'] as const) {
        const days = waits[clock];
        const told = waiting![clock];
        const spelled = told.histogram.flatMap(({ from, results }) =>
          Array.from({ length: results }, () => from),
        );
        // These weeks stay within the steps of single days.
        expect([clock, ...spelled]).toEqual([clock, ...days]);
        expect(told.results).toBe(days.length);
        expect(told.medianDays).toBe(days[Math.ceil(days.length / 2) - 1] ?? null);
        expect(told.p90Days).toBe(days[Math.ceil((days.length * 9) / 10) - 1] ?? null);
      }
      if (daysIn(period.from, period.to) < 7) {
        expect(load).toBeNull();
        return;
      }
      const hours = slowLoad(list, start, readAt);
      const counter = list.filter(({ channel }) => channel === 'in-person');
      expect(load).toEqual({ ...hours, inPerson: slowLoad(counter, start, readAt).all });
    };

    const compareDays = async (list: DossierRecord[], period: Period, readAt: number) => {
      const days = await client.statistics.get({ ...period, groupBy: 'day' });
      expect(days.groups!.at(-1)!.key).toBe(toLocalDate(readAt));
      for (const { key, figures } of days.groups!) {
        const end = Math.min(endOfDate(key), readAt);
        expect(figures).toEqual(slowCount(list, startOfDate(key), end));
      }
      const to = [addDays(period.from, 30), period.to].sort()[0]!;
      const query = { from: period.from, to };
      const pairs = await client.statistics.get({ ...query, groupBy: 'channel', thenBy: 'day' });
      for (const { key, then, figures } of pairs.groups!) {
        const own = list.filter(({ channel }) => channel === key);
        const end = Math.min(endOfDate(then!.key), readAt);
        expect(figures).toEqual(slowCount(own, startOfDate(then!.key), end));
      }
      const fields = await client.statistics.get({ ...query, groupBy: 'field', thenBy: 'channel' });
      const until = Math.min(endOfDate(to), readAt);
      for (const { key, then, figures } of fields.groups!) {
        const own = list.filter((each) => fieldOf(each) === key && each.channel === then!.key);
        const expected = slowCount(own, startOfDate(query.from), until);
        for (const name of figureNames)
          if (figures[name] !== null) expect(figures[name]).toBe(expected[name]);
      }
    };

    await fc.assert(
      fc.asyncProperty(
        register(),
        periods,
        fc.oneof(
          gridInstant(),
          gridInstant().map((at) => endOfDate(toLocalDate(at))),
        ),
        check,
      ),
      { numRuns: 250 },
    );
  });
});
