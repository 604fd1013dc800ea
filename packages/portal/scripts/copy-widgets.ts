import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const built = fileURLToPath(new URL('../../widgets/dist/cdn/', import.meta.url));
const served = fileURLToPath(new URL('../dist/widgets/', import.meta.url));

/** Puts the widgets as they were built beside the server, each with what is sent to those who take less. */
export const copyWidgets = (): void => {
  if (!existsSync(join(built, 'manifest.json')))
    throw new Error(
      'The widgets are not built: run `node scripts/build-cdn.ts` in packages/widgets.',
    );
  rmSync(served, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  for (const name of readdirSync(built)) {
    const bytes = readFileSync(join(built, name));
    copyFileSync(join(built, name), join(served, name));
    writeFileSync(join(served, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(join(served, `${name}.br`), brotliCompressSync(bytes, { params: quality }));
  }
};
