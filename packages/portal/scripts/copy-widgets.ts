import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../widgets/dist/cdn/', import.meta.url));
const served = fileURLToPath(new URL('../dist/widgets/', import.meta.url));

/** Puts the widgets as they were built beside the server. */
export const copyWidgets = (): void => {
  if (!existsSync(built))
    throw new Error(
      'The widgets are not built: run `node scripts/build-cdn.ts` in packages/widgets.',
    );
  rmSync(served, { recursive: true, force: true });
  cpSync(built, served, { recursive: true });
};
