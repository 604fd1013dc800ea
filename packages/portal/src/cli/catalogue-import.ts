import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CatalogueError } from '../catalogue/catalogue-file.ts';
import { readSource } from '../catalogue/read-file.ts';
import { takeIn } from '../catalogue/take-in.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { counts, faultLine, publicationLines } from './catalogue-text.ts';
import { Failure } from './failure.ts';
import type { Language } from './language.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const mostBytes = 50 * 1024 * 1024;

const bytesOf = async (path: string): Promise<Uint8Array> => {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > mostBytes) {
    throw new Failure(
      {
        vi: `${basename(path)}: không mở được tệp, hoặc tệp lớn hơn 50 MB. Danh mục đang niêm yết vẫn như cũ.`,
        en: `${basename(path)}: the file can't be opened, or is larger than 50 MB. The posted catalogue stays as it was.`,
      },
      exitCodes.mend,
    );
  }
  return readFile(path);
};

export interface CatalogueImportOptions {
  dryRun?: boolean;
  skipBad?: boolean;
  json?: boolean;
}

/** `motcua catalogue import FILE…`: each file whole or not at all. Gives the exit code. */
export const importCatalogues = (
  files: string[],
  { dryRun = false, skipBad = false, json = false }: CatalogueImportOptions,
  language: Language,
): Promise<0 | 2> =>
  withPortal(async ({ store, config, now }) => {
    const outcomes: object[] = [];
    let exitCode: 0 | 2 = 0;
    for (const path of files) {
      const name = basename(path);
      const bytes = await bytesOf(path);
      try {
        const read = readSource(bytes, skipBad);
        const done = await takeIn(store, config.code, read, { origin: 'file', now: now(), dryRun });
        outcomes.push({ ...done, ...counts(done.changes), source: read.name, dryRun });
        if (!json) publicationLines(name, done, dryRun, language).forEach(say);
      } catch (error) {
        if (!(error instanceof CatalogueError)) throw error;
        exitCode = exitCodes.mend;
        outcomes.push({ outcome: 'refused', faults: error.faults, dryRun });
        if (json) continue;
        complain(
          language === 'vi'
            ? `✗ ${name}: tệp bị từ chối, danh mục đang niêm yết vẫn như cũ.`
            : `✗ ${name}: the file is refused, the posted catalogue stays as it was.`,
        );
        for (const fault of error.faults) complain(`  ${faultLine(fault, language)}`);
      }
    }
    if (json) say(JSON.stringify(outcomes.length === 1 ? outcomes[0] : outcomes, null, 2));
    return exitCode;
  });
