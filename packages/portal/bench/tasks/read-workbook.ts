import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { openRegister, prepareThread } from '../../src/ingest/read-file.ts';
import { createDigitsHasher } from '../../src/lookup/digits.ts';
import { answer } from '../support/task.ts';

/** A workbook read and checked whole, as an import reads it. */
const [path] = process.argv.slice(2) as [string];
// As the command does, while it opens the store.
prepareThread();
await new Promise((resolve) => setTimeout(resolve, 500));
const hashing = { ward: '11411', hasher: createDigitsHasher(randomBytes(32)) };

const start = performance.now();
const { batches } = await openRegister(await readFile(path), { repeats: 'pass', hashing });
let dossiers = 0;
for (;;) {
  const next = await batches.next();
  if (next.done) break;
  dossiers += next.value.dossiers.length;
}
const ms = performance.now() - start;
answer({ ms, rows: dossiers });
