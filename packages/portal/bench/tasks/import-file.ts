import { compose } from '../../src/compose.ts';
import { importRegister } from '../../src/ingest/apply.ts';
import { digestOf, openRegister, prepareThread } from '../../src/ingest/read-file.ts';
import { readShared } from '../../src/ingest/shared-bytes.ts';
import { afterAll } from '../support/made-up.ts';
import { peakMemory } from '../support/memory.ts';
import { answer } from '../support/task.ts';

export interface Imported {
  ms: number;
  /** Bytes by which the process grew at most. */
  grown: number;
}

const [path, dataFolder] = process.argv.slice(2) as [string, string];
// As the command does.
prepareThread();
const portal = await compose({ dataFolder, now: () => afterAll });
const memoryBefore = process.memoryUsage.rss();

const start = performance.now();
const bytes = await readShared(path);
const ward = portal.config.code;
const report = await importRegister(portal, {
  ward,
  digest: () => digestOf(bytes),
  open: (repeats) => openRegister(bytes, { repeats, hashing: { ward, hasher: portal.hasher } }),
});
const end = performance.now();

const grown = peakMemory() - memoryBefore;
await portal.close();
if (report.taken !== report.read || report.read === 0 || report.refused.length > 0) {
  throw new Error(`Of ${report.read} rows ${report.taken} were taken: the file is wrong.`);
}
answer({ ms: end - start, grown } satisfies Imported);
