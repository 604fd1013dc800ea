/** A process that writes to a store until it is killed, and says of each write when it is done. */
import { createHash } from 'node:crypto';
import { endOfDate, nationalCalendar, startOfDate } from '@motcua/sdk/calendar';
import { draftLetter } from '../../../src/apologies/draft.ts';
import { publishLetter } from '../../../src/apologies/publish.ts';
import { signLetter } from '../../../src/apologies/sign.ts';
import type { Step } from '../../../src/apologies/step.ts';
import { compose } from '../../../src/compose.ts';
import { applyImport } from '../../../src/ingest/apply.ts';
import type { DossierRecord } from '../../../src/ingest/record.ts';
import { closeMonth } from '../../../src/statistics/close-month.ts';
import type { WritableStore } from '../../../src/store/store.ts';

export type Acknowledged =
  | { what: 'import'; digest: string; dossiers: number }
  | { what: 'month' }
  | { what: 'letter'; id: number; step: 'drafted' | 'signed' | 'published' };

const hour = 3_600_000;
const rows = 240;
const now = startOfDate('2025-09-02') + 10 * hour;
const asOf = endOfDate('2025-08-31');

const folder = process.argv[2]!;
const portal = await compose({ dataFolder: folder, now: () => now });
const { store, config } = portal;
const ward = config.code;

/** On the pipe when it resolves: what was said is not lost with the process. */
const say = (line: string) =>
  new Promise<void>((said) => process.stdout.write(`${line}\n`, () => said()));
const acknowledge = (done: Acknowledged) => say(JSON.stringify(done));

const at = (day: number, hours: number) => ({
  at: startOfDate('2025-08-01') + (24 * day + hours) * hour,
  wholeDay: false,
});

const record = (number: number): DossierRecord => ({
  code: `H24.113-2508${String(1 + (number % 20)).padStart(2, '0')}-${String(number).padStart(6, '0')}`,
  procedureCode: number % 3 === 0 ? '1.001193' : '2.000815',
  procedureTitle: 'Chứng thực bản sao',
  field: 'Chứng thực',
  channel: number % 2 === 0 ? 'online' : 'in-person',
  status: number % 4 === 0 ? 4 : 9,
  receivedAt: at(number % 20, 8),
  dueAt: at((number % 20) + 3, 17),
  firstDueAt: at((number % 20) + 3, 17),
  finishedAt: number % 4 === 0 ? null : at((number % 20) + (number % 7), 10),
  returnedAt: null,
  unit: null,
  phoneLast4: '1220',
  supplements: [],
});

const importRows = async (first: number): Promise<void> => {
  // A third of them were there before, in another state.
  const records = Array.from({ length: rows }, (_, n) =>
    record(first + n - Math.floor(rows / 3)),
  ).map((each, n): DossierRecord =>
    n < rows / 3 ? { ...each, status: 10, finishedAt: at(25, 9) } : each,
  );
  const bytes = new TextEncoder().encode(`${process.pid} ${first}`);
  const { outcome } = await applyImport(portal, {
    ward,
    bytes,
    asOf,
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
  if (outcome !== 'applied') throw new Error(outcome);
  const digest = createHash('sha256').update(bytes).digest('hex');
  await acknowledge({ what: 'import', digest, dossiers: records.length });
};

const by = { ward, now, calendar: nationalCalendar(), actor: 'cli', requestId: null };
const take = (work: (writable: WritableStore) => Promise<Step>) => store.atomically(work);

const writeLetter = async (dossier: string): Promise<void> => {
  const { letter } = await take((writable) =>
    draftLetter(writable, { dossier, newDue: '2025-09-08', reason: 'overdue' }, by),
  );
  const { id } = letter;
  await acknowledge({ what: 'letter', id, step: 'drafted' });
  await take((writable) =>
    signLetter(writable, id, { number: `${id}/TXL-UBND`, office: 'Chủ tịch' }, by),
  );
  await acknowledge({ what: 'letter', id, step: 'signed' });
  await take((writable) => publishLetter(writable, id, by));
  await acknowledge({ what: 'letter', id, step: 'published' });
};

const close = async (): Promise<void> => {
  const { outcome } = await store.atomically(
    (writable) => closeMonth(writable, ward, '2025-08', { now, partial: true }),
    (closing) => closing.outcome === 'closed',
  );
  if (outcome !== 'closed' && outcome !== 'closed-before') throw new Error(outcome);
  await acknowledge({ what: 'month' });
};

// Numbers go on where those of the killed process before ended.
const imports = await store.snapshot((readable) => readable.imports(ward));
let first = 1_000 + imports.length * rows;
await say('ready');
for (;;) {
  await importRows(first);
  await close();
  // Open, and late; what the next import finishes lies further on.
  await writeLetter(record(first + 4).code);
  first += rows;
}
