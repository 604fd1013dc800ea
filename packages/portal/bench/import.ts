/**
 * A register of 100 000 made-up dossiers, taken in whole: against bare INSERTs of the same rows, against
 * another reader of workbooks, and against the file's own size.
 */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, pathOf, type Kind } from './support/files.ts';
import { benchOptions } from './support/options.ts';
import { inTurns } from './support/pairs.ts';
import { scratchFolder } from './support/scratch.ts';
import { sayMachine, sayTable, type Line } from './support/table.ts';
import { runTask } from './support/task.ts';
import type { Imported } from './tasks/import-file.ts';

const leastOfBareInserts = 0.5;
const leastOfExcelJs = 2;
const mostOfFileSize = 10;

// Two busy threads meet every whim of a shared machine: five pairs gave from 0.45 to 0.54 for one program.
const { rows, pairs } = benchOptions('100000', '11');
const folder = scratchFolder('bench');
const inFolder = (...names: string[]) => join(folder, ...names);

const perSecond = (ms: number) => `${Math.round((rows / ms) * 1000).toLocaleString('en')}/s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Imports a file into a store of its own, which is kept only where it is asked for. */
const importOnce = async (kind: Kind, into = 'once'): Promise<Imported> => {
  const imported = await runTask<Imported>(
    'import-file',
    pathOf(folder, kind),
    inFolder(into, 'data'),
  );
  if (into === 'once') rmSync(inFolder(into), { recursive: true });
  return imported;
};

const insertOnce = async (kind: Kind): Promise<number> => {
  const inserted = await runTask<{ ms: number; rows: number }>(
    'insert-rows',
    inFolder(kind, 'data'),
    inFolder('bare'),
  );
  rmSync(inFolder('bare'), { recursive: true });
  if (inserted.rows !== rows) throw new Error(`${inserted.rows} rows were inserted.`);
  return inserted.ms;
};

const readOnce = async (task: string): Promise<number> =>
  (await runTask<{ ms: number }>(task, pathOf(folder, 'xlsx'))).ms;

const memoryLine = (kind: Kind, grown: number): Line => {
  const { size } = statSync(pathOf(folder, kind));
  return {
    name: `${kind}: most memory beside the file's size`,
    ours: megabytes(grown),
    theirs: megabytes(size),
    ratio: grown / size,
    // A workbook is packed: its size says little about what is in it.
    ...(kind === 'xlsx' ? {} : { limit: { atMost: mostOfFileSize } }),
  };
};

const importLines = async (kind: Kind): Promise<Line[]> => {
  const runs: Imported[] = [await importOnce(kind, kind)];
  const { ours, theirs, speed } = await inTurns(
    pairs,
    async () => {
      const run = await importOnce(kind);
      runs.push(run);
      return run.ms;
    },
    () => insertOnce(kind),
  );
  rmSync(inFolder(kind), { recursive: true });
  return [
    {
      name: `${kind}: rows imported beside rows inserted`,
      ours: perSecond(ours),
      theirs: perSecond(theirs),
      ratio: speed,
      ...(kind === 'xlsx' ? {} : { limit: { atLeast: leastOfBareInserts } }),
    },
    memoryLine(kind, Math.max(...runs.map(({ grown }) => grown))),
  ];
};

const workbookLine = async (): Promise<Line> => {
  const { ours, theirs, speed } = await inTurns(
    pairs,
    () => readOnce('read-workbook'),
    () => readOnce('read-workbook-exceljs'),
  );
  return {
    name: 'xlsx: rows read and checked beside rows read by exceljs',
    ours: perSecond(ours),
    theirs: perSecond(theirs),
    ratio: speed,
    limit: { atLeast: leastOfExcelJs },
  };
};

await runTask('write-files', folder, rows);
sayMachine(
  `${rows.toLocaleString('en')} dossiers; medians of ${pairs} pairs, memory the worst run`,
);
const lines: Line[] = [];
for (const kind of kinds) lines.push(...(await importLines(kind)));
lines.push(await workbookLine());
process.exitCode = sayTable(lines) ? 0 : 1;
