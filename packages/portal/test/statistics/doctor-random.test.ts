import { addDays, endOfDate, startOfDate } from '@motcua/sdk/calendar';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DossierRecord } from '../../src/ingest/record.ts';
import { closeMonth } from '../../src/statistics/close-month.ts';
import { diagnose } from '../../src/statistics/doctor.ts';
import { statisticsOf } from '../../src/statistics/statistics.ts';
import { firstDate, register } from '../support/registers.ts';
import { slowCount } from '../support/slow-count.ts';
import { slowTimeliness } from '../support/slow-course.ts';
import { slowMerge } from '../support/slow-promise.ts';
import { openDesk, ward, type Desk } from '../support/taking.ts';

type Action = { take: DossierRecord[] } | 'replay' | 'undo' | 'close';

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: register().map((take) => ({ take: take.slice(0, 25) })) },
  { weight: 1, arbitrary: fc.constant('replay' as const) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.constant('close' as const) },
);

const month = '2025-06';
/** Some time after every register. */
const now = endOfDate('2025-08-31');

/** What is known of each dossier after each import that stands: the later file wins, the first promise stays. */
class Model {
  readonly #files: { id: number; records: DossierRecord[] }[] = [];

  add(id: number, records: DossierRecord[]) {
    this.#files.push({ id, records });
  }

  get last() {
    return this.#files.at(-1);
  }

  undo() {
    return this.#files.pop()?.id;
  }

  get dossiers(): DossierRecord[] {
    const known = new Map<string, DossierRecord>();
    for (const { records } of this.#files) {
      for (const told of records) known.set(told.code, slowMerge(known.get(told.code), told));
    }
    return [...known.values()];
  }
}

const figuresOf = (desk: Desk) =>
  desk.store.snapshot((store) =>
    statisticsOf(store, ward, { period: month }, { now, language: 'vi' }),
  );

it('after any imports, corrections, replays, undos and closings all counts are those of a slow count', async () => {
  const seen = { undone: 0, closed: 0, corrections: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 2, maxLength: 8, size: 'max' }),
      async (actions) => {
        const desk = await openDesk({ now });
        const model = new Model();
        let closedAs: unknown = null;
        // Each file is of the day after the one before it, the first reaches past the month.
        let date = addDays(firstDate, 20);
        const take = async (records: DossierRecord[]) => {
          date = addDays(date, 1);
          const { importId } = await desk.take({ records }, { asOf: endOfDate(date) });
          model.add(importId!, records);
        };
        for (const each of actions) {
          if (each === 'undo') {
            const id = model.undo();
            if (id === undefined) continue;
            const { outcome } = await desk.store.atomically((s) => s.undoImport(ward, id, now));
            expect(outcome).toBe('undone');
            seen.undone += 1;
          } else if (each === 'replay') {
            if (model.last) await take(model.last.records);
          } else if (each === 'close') {
            const before = await figuresOf(desk);
            const { outcome } = await desk.store.atomically((store) =>
              closeMonth(store, ward, month, { now, partial: false }),
            );
            if (outcome !== 'closed') continue;
            expect(closedAs).toBeNull();
            closedAs = before.figures;
            seen.closed += 1;
          } else {
            if (each.take.length > 0) await take(each.take);
          }
          const found = await desk.store.snapshot((store) => diagnose(store, ward));
          expect(found).toMatchObject({ sound: true, tallies: [], counts: [], closed: [] });
        }
        const { figures, timeliness, closed } = await figuresOf(desk);
        if (figures !== null) {
          const [start, end] = [startOfDate(`${month}-01`), endOfDate(`${month}-30`)];
          expect(figures).toEqual(slowCount(model.dossiers, start, end));
          const shares = slowTimeliness(model.dossiers, start, end);
          for (const name of ['lived', 'rescheduled'] as const) {
            const { numerator, denominator } = timeliness![name];
            expect([name, numerator, denominator]).toEqual([name, ...shares[name]]);
          }
          if (closed) {
            // What was frozen stands; with the changes of every correction it is what is counted.
            expect(closed.figures).toEqual(closedAs);
            const now = { ...closed.figures } as Record<string, number | null>;
            for (const { changes } of closed.corrections) {
              for (const { figure, was, is } of changes) {
                expect(now[figure]).toBe(was);
                now[figure] = is;
              }
            }
            expect(now).toEqual(figures);
            seen.corrections += closed.corrections.length;
          }
        }
        await desk.close();
      },
    ),
    { numRuns: 40 },
  );
  expect(seen.undone).toBeGreaterThan(2);
  expect(seen.closed).toBeGreaterThan(2);
  expect(seen.corrections).toBeGreaterThan(0);
});
