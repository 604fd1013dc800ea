import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { againIfSlow, importByCommand, type ByCommand } from '../test/support/import-by-command.ts';
import { keyEnvironment, withCopy } from './test-store.ts';
import type { Tried } from './try-file.ts';

const reported = ['applied', 'identical', 'refused', 'sample-in-the-way'];

/** Takes the same file in by the built command, which must tell the same of it, soon and in little memory. */
export const tryCommand = async (
  bytes: Uint8Array,
  { first, folder, seed, tried }: { first: string; folder: string; seed: number; tried: Tried },
): Promise<Pick<ByCommand, 'faults' | 'peak'>> => {
  const data = join(folder, 'command');
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  const told = await againIfSlow(() =>
    withCopy(first, data, () =>
      importByCommand(path, {
        size: bytes.length,
        env: { ...keyEnvironment, MOTCUA_DATA: data },
        args: seed % 2 === 0 ? ['--skip-bad-rows'] : [],
      }),
    ),
  );
  const expected = reported.includes(tried.outcome) ? tried.outcome : 'unreadable';
  if (told.outcome !== expected && tried.outcome !== 'crash') {
    told.faults.push(`command: told “${told.outcome}” of it`);
  }
  return told;
};
