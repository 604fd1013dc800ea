/** Writes `src/contract/packed.ts` anew from the table of operations. */
import { writeFileSync } from 'node:fs';
import { packedFile, packedText } from './contract/packed-text.ts';

writeFileSync(packedFile, await packedText());
