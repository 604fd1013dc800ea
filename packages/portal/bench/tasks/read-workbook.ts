import { readFile } from 'node:fs/promises';
import { prepareThread, readRegister } from '../../src/ingest/read-file.ts';
import { answer } from '../support/task.ts';

const [path] = process.argv.slice(2) as [string];
// As the command does, while it opens the store.
prepareThread();
await new Promise((resolve) => setTimeout(resolve, 500));
const start = performance.now();
const { records } = await readRegister(await readFile(path));
answer({ ms: performance.now() - start, rows: records.length });
