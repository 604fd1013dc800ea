/** Writes `docs/reference` anew from the sources. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { referencePages } from './reference/pages.ts';

const pages = await referencePages();
const [first] = pages.keys();
rmSync(dirname(first!), { recursive: true, force: true });
mkdirSync(dirname(first!), { recursive: true });
for (const [path, text] of pages) writeFileSync(path, text);
