import { sumOf } from '../src/statistics/cells.ts';
import { brokenIdentities } from '@motcua/sdk/figures';
import type { ImportReport } from '../src/ingest/apply.ts';
import { fileProblemText, refusalText } from '../src/ingest/messages.ts';
import { endOfDate } from '@motcua/sdk/calendar';
import { readRegister } from '../src/ingest/read-file.ts';
import type { ReadFile } from '../src/ingest/record.ts';
import type { Store } from '../src/store/store.ts';
import { takeFile } from '../test/support/take-file.ts';
import { hasher, now, ward, type Sight } from './test-store.ts';

/** What became of one file. Without faults all promises were kept. */
export interface Tried {
  outcome: string;
  readMs: number;
  /** Most memory that the command held, in bytes, where it was tried too. */
  peak?: number;
  faults: string[];
}

/** An error that people get a sentence for, as its code; any other is a crash. */
const codeOf = (error: unknown): string | null => {
  const text = fileProblemText(error);
  const { code } = error as { code: string };
  return text?.vi && text.en && code !== 'unexpected' ? code : null;
};

const crash = (error: unknown): string =>
  `crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

/** What must be true of the store and the report when a file was taken in. */
const faultsOfTaken = async (
  store: Store,
  file: ReadFile,
  report: ImportReport,
  { before, after }: { before: Sight; after: Sight },
): Promise<string[]> => {
  const faults: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) faults.push(what);
  };
  const { records } = file;
  const expected = [...before.codes, ...records.map(({ code }) => code)].sort();
  const held = [...after.codes].sort();
  must([...new Set(expected)].join() === held.join(), 'half import: not the codes of the file');
  const sum = report.taken + report.unchanged + report.older;
  must(records.length === 0 || sum === records.length, 'taken + unchanged + older ≠ records');
  must(after.digest !== before.digest, 'applied, and nothing was written');

  const everything = { start: 0, asOf: endOfDate('2100-12-31') };
  const cells = await store.snapshot((readable) => readable.count(ward, everything, 'channel'));
  const { figures } = sumOf(cells);
  must(figures.received === after.counted, 'the figures do not count every dossier');
  const { byField = {}, ...shown } = report.figures ?? {};
  const named = [['all', figures] as const, ...Object.entries(byField)];
  if (report.figures) named.push(['shown', shown as ImportReport['figures'] & object]);
  for (const [name, each] of named) {
    faults.push(...brokenIdentities(each).map((identity) => `${name}: ${identity}`));
  }
  return faults;
};

/**
 * Reads a file whole, to know what is in it, and takes it in as the command does, writing while it reads;
 * looks at the store before and after.
 * `phase` is told, and waited for, before anything that may never come back.
 */
export const tryFile = async (
  bytes: Uint8Array,
  {
    store,
    look,
    seed,
    phase,
  }: {
    store: Store;
    look: () => Sight;
    seed: number;
    phase: (name: 'read' | 'apply') => Promise<void>;
  },
): Promise<Tried> => {
  const before = look();
  const start = performance.now();
  let readMs = 0;
  const done = (outcome: string, ...faults: string[]): Tried => ({ outcome, readMs, faults });
  const untouched = () => (look().digest === before.digest ? [] : ['the store was changed']);
  try {
    await phase('read');
    const [read] = await Promise.allSettled([readRegister(bytes)]);
    readMs = performance.now() - start;

    await phase('apply');
    const desk = { store, hasher, now: () => now, ward };
    const skipBadRows = seed % 2 === 0;
    if (read.status === 'rejected') {
      const code = codeOf(read.reason);
      if (code === null) return done('crash', crash(read.reason), ...untouched());
      const taken = await takeFile(desk, bytes, { skipBadRows }).then(
        ({ outcome }) => outcome,
        (error: unknown) => codeOf(error) ?? crash(error),
      );
      const same = taken === code ? [] : [`taken in another way than read: ${taken}`];
      return done(code, ...same, ...untouched());
    }
    const file = read.value;
    for (const refusal of file.refused) refusalText(refusal, 'vi');
    const rehearsed = await takeFile(desk, bytes, { skipBadRows, dryRun: true });
    const rehearsal = untouched().map((fault) => `dry run: ${fault}`);
    const report = await takeFile(desk, bytes, { skipBadRows });
    const same = (['outcome', 'read', 'taken', 'unchanged', 'older'] as const).every(
      (name) => rehearsed[name] === report[name],
    );
    if (!same) rehearsal.push('the dry run told something else');
    if (file.refused.length > 0 && !skipBadRows && report.outcome === 'applied') {
      rehearsal.push('applied in spite of bad rows');
    }
    if (report.outcome !== 'applied') return done(report.outcome, ...rehearsal, ...untouched());
    const faults = await faultsOfTaken(store, file, report, { before, after: look() });
    return done('applied', ...rehearsal, ...faults);
  } catch (error) {
    const code = codeOf(error);
    return code === null ? done('crash', crash(error), ...untouched()) : done(code, ...untouched());
  }
};
