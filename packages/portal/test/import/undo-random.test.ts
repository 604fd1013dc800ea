import { startOfDate } from '@motcua/sdk/calendar';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DossierRecord, ProgressUpdate } from '../../src/ingest/record.ts';
import { expectTalliesWhole } from '../support/tallies.ts';
import { day, on, openDesk, record, step, ward, type Desk } from '../support/taking.ts';

const dates = ['2025-08-02', '2025-08-03', '2025-08-04', '2025-08-05'] as const;
const date = fc.constantFrom(...dates);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 });
const status = fc.constantFrom(4 as const, 5 as const, 9 as const);

const due = fc.constantFrom('2025-08-02', '2025-08-04', '2025-08-06', null);
const dated = (date: string | null) => {
  const at = date === null ? null : day(date, 17);
  return { dueAt: at, firstDueAt: at };
};

interface File {
  records?: DossierRecord[];
  updates?: ProgressUpdate[];
  asOf: number;
}

const register: fc.Arbitrary<File> = fc.record({ numbers, status, date, due }).map((it) => ({
  asOf: on(it.date),
  records: it.numbers.map((number) => record(number, { status: it.status, ...dated(it.due) })),
}));

const progress: fc.Arbitrary<File> = fc.record({ numbers, status, date }).map((it) => ({
  asOf: on('2025-08-06'),
  updates: it.numbers.map((number) => step(number, { status: it.status, at: day(it.date) })),
}));

type Action = { file: File } | { undo: number };
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: register.map((file) => ({ file })) },
  { weight: 2, arbitrary: progress.map((file) => ({ file })) },
  { weight: 4, arbitrary: fc.nat().map((undo) => ({ undo })) },
);

const take = ({ asOf, ...content }: File, desk: Desk) =>
  desk.take(content, { asOf, skipBadRows: true });

/** The rows without the numbers of their imports, which run on where some were undone. */
const dossiers = (desk: Desk) => desk.dump('dossiers').map(({ import_id: _, ...row }) => row);
const state = async (desk: Desk) => {
  const { revision: _, ...rest } = await desk.store.snapshot((store) => store.wardState(ward));
  return rest;
};

it('after any imports and undos the store is as if only the kept ones had ever been', async () => {
  const seen = { undone: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 2, maxLength: 9, size: 'max' }),
      async (actions) => {
        const desk = await openDesk();
        const kept = new Map<number, File>();
        let imports = 0;
        for (const each of actions) {
          if ('file' in each) {
            const { importId } = await take(each.file, desk);
            kept.set(importId!, each.file);
            imports = importId!;
            continue;
          }
          // One of those there have been, or the next, which is not there yet.
          const id = 1 + (each.undo % (imports + 1));
          const { outcome } = await desk.store.atomically((store) => store.undoImport(ward, id, 1));
          expect(outcome === 'unknown' || outcome === 'undone-before').toBe(!kept.has(id));
          if (outcome === 'undone') kept.delete(id);
          if (outcome === 'undone') seen.undone += 1;
          if (outcome === 'depended-on') seen.refused += 1;
        }
        const replayed = await openDesk();
        for (const file of kept.values()) await take(file, replayed);
        expect(dossiers(desk)).toEqual(dossiers(replayed));
        expect(await state(desk)).toEqual(await state(replayed));
        const reading = { start: startOfDate(dates[0]), asOf: on(dates[2]) - 3_600_000 };
        await expectTalliesWhole(desk.store, ward, reading);
        await Promise.all([desk.close(), replayed.close()]);
      },
    ),
    { numRuns: 70 },
  );
  // Both ways were gone often enough to say something.
  expect(seen.undone).toBeGreaterThan(10);
  expect(seen.refused).toBeGreaterThan(3);
});
