import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ApologyState } from '@motcua/sdk';
import { draftLetter } from '../../src/apologies/draft.ts';
import { letterAsPublic } from '../../src/apologies/public-letter.ts';
import { publishLetter } from '../../src/apologies/publish.ts';
import { settleLetter } from '../../src/apologies/settle.ts';
import { signLetter } from '../../src/apologies/sign.ts';
import { day, on, openDesk, record, ward } from '../support/taking.ts';
import { at, by, step } from './support.ts';

const order: ApologyState[] = ['drafted', 'signed', 'published', 'kept'];
const rank = (state: string) => (state === 'broken' ? 3 : order.indexOf(state as ApologyState));

const actions = fc.array(
  fc.record({
    what: fc.constantFrom(
      'draft',
      'draft',
      'sign',
      'sign',
      'publish',
      'publish',
      'settle',
      'import',
    ),
    // Mostly one of them, so that a letter often comes to its end within the actions.
    dossier: fc.constantFrom(1, 1, 1, 2),
    newDue: fc.constantFrom('2025-08-06', '2025-08-07', undefined),
    number: fc.constantFrom('1/TXL', '2/TXL'),
  }),
  { minLength: 8, maxLength: 14 },
);

it('whatever is tried in whatever order, letters only go forward, one a dossier, each number once', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async (tried) => {
      const desk = await openDesk();
      try {
        await desk.take({ records: [record(1), record(2)] }, { asOf: on('2025-08-01') });
        const ranks = new Map<number, number>();
        const signed = new Map<number, string>();
        let minute = 0;
        for (const { what, dossier, newDue, number } of tried) {
          minute += 1;
          const now = by(`2025-08-01T15:${String(minute).padStart(2, '0')}`);
          await step(desk.store, async (store) => {
            if (what === 'draft') {
              return draftLetter(store, { dossier: record(dossier).code, newDue }, now);
            }
            if (what === 'sign') {
              return signLetter(store, dossier, { number, office: 'Chủ tịch' }, now);
            }
            if (what === 'publish') return publishLetter(store, dossier, now);
            return settleLetter(store, dossier, now);
          });
          if (what === 'import') {
            const finished = { status: 9 as const, finishedAt: day('2025-08-06', 9) };
            await desk.take(
              { records: [record(dossier, finished)] },
              { asOf: on('2025-08-08') + minute },
            );
          }
          const letters = await desk.store.snapshot((store) => store.letters(ward));
          for (const letter of letters) {
            const { state } = letterAsPublic(letter, at('2025-08-02T00:00'), 'vi');
            expect(rank(state)).toBeGreaterThanOrEqual(ranks.get(letter.id) ?? 0);
            ranks.set(letter.id, rank(state));
            // What was signed is never another again.
            const content = JSON.stringify([letter.signed, letter.newDue, letter.reason]);
            if (letter.signed) {
              expect(signed.get(letter.id) ?? content).toBe(content);
              signed.set(letter.id, content);
            }
          }
          const codes = letters.map(({ dossierCode }) => dossierCode);
          expect(new Set(codes).size).toBe(codes.length);
          const numbers = letters.flatMap((letter) => letter.signed?.number ?? []);
          expect(new Set(numbers).size).toBe(numbers.length);
        }
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 40 },
  );
});
