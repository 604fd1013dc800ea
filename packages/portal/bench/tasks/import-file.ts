import { readFile } from 'node:fs/promises';
import { compose } from '../../src/compose.ts';
import { applyImport } from '../../src/ingest/apply.ts';
import { readRegister } from '../../src/ingest/read-file.ts';
import { afterAll } from '../support/made-up.ts';
import { peakMemory } from '../support/memory.ts';
import { answer } from '../support/task.ts';

export interface Imported {
  /** Milliseconds of the whole, and of the reading in it. */
  ms: number;
  readMs: number;
  /** Bytes by which the process grew at most. */
  grown: number;
}

const [path, dataFolder] = process.argv.slice(2) as [string, string];
const portal = await compose({ dataFolder, now: () => afterAll });
const memoryBefore = process.memoryUsage.rss();

const start = performance.now();
const bytes = await readFile(path);
const file = await readRegister(bytes);
const read = performance.now();
const report = await applyImport(portal, { ward: portal.config.code, bytes, file });
const end = performance.now();

const grown = peakMemory() - memoryBefore;
await portal.close();
if (report.taken !== report.read || report.read === 0 || report.refused.length > 0) {
  throw new Error(`Of ${report.read} rows ${report.taken} were taken: the file is wrong.`);
}
answer({ ms: end - start, readMs: read - start, grown } satisfies Imported);
