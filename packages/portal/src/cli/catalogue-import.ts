import { readFile, stat } from 'node:fs/promises';
import { CatalogueError } from '../catalogue/catalogue-file.ts';
import type { Publication } from '../catalogue/publish.ts';
import { readSource, type ReadSource } from '../catalogue/read-file.ts';
import { takeInWithin } from '../catalogue/take-in.ts';
import { exitCodes } from '../ingest/exit-code.ts';
import { counts, faultLine, publicationLines } from './catalogue-text.ts';
import { Failure } from './failure.ts';
import type { Language } from './language.ts';
import { shownName } from './shown-name.ts';
import { withPortal } from './with-portal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

const mostBytes = 50 * 1024 * 1024;

const bytesOf = async (path: string): Promise<Uint8Array> => {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > mostBytes) {
    throw new Failure(
      {
        vi: `${shownName(path)}: không mở được tệp, hoặc tệp lớn hơn 50 MB. Danh mục đang niêm yết vẫn như cũ.`,
        en: `${shownName(path)}: the file can't be opened, or is larger than 50 MB. The posted catalogue stays as it was.`,
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

/** What became of one file, for a person. */
const tell = (
  name: string,
  done: Publication | CatalogueError,
  { refused, dryRun, language }: { refused: boolean; dryRun: boolean; language: Language },
): void => {
  const vi = language === 'vi';
  if (done instanceof CatalogueError) {
    complain(
      vi
        ? `✗ ${name}: tệp bị từ chối, danh mục đang niêm yết vẫn như cũ.`
        : `✗ ${name}: the file is refused, the posted catalogue stays as it was.`,
    );
    for (const fault of done.faults) complain(`  ${faultLine(fault, language)}`);
  } else if (refused) {
    complain(
      vi
        ? `– ${name}: tệp dùng được, nhưng chưa niêm yết vì có tệp khác bị từ chối. Sửa tệp đó rồi chạy lại lệnh.`
        : `– ${name}: the file is good, but not posted, as another one is refused. Mend that one and run the command again.`,
    );
  } else publicationLines(name, done, dryRun, language).forEach(say);
};

interface ImportFile {
  name: string;
  read: ReadSource | CatalogueError;
}

interface ImportOutcome extends ImportFile {
  done: Publication | CatalogueError;
}

/** What `work` gives, or with what faults it refuses. */
const orRefusal = async <T>(work: () => T | Promise<T>): Promise<T | CatalogueError> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CatalogueError) return error;
    throw error;
  }
};

const isRefused = ({ done }: ImportOutcome) => done instanceof CatalogueError;

/** `motcua catalogue import FILE…`: all files, or none where one is refused. Gives the exit code. */
export const importCatalogues = (
  paths: string[],
  { dryRun = false, skipBad = false, json = false }: CatalogueImportOptions,
  language: Language,
): Promise<0 | 2> =>
  withPortal(async ({ store, config, now }) => {
    const files: ImportFile[] = [];
    for (const path of paths) {
      const bytes = await bytesOf(path);
      files.push({
        name: shownName(path),
        read: await orRefusal(() => readSource(bytes, skipBad)),
      });
    }
    const taking = { origin: 'file', now: now() } as const;
    const outcomes = await store.atomically(
      async (writable) => {
        const all: ImportOutcome[] = [];
        for (const { name, read } of files) {
          const done =
            read instanceof CatalogueError
              ? read
              : await orRefusal(() => takeInWithin(writable, config.code, read, taking));
          all.push({ name, read, done });
        }
        return all;
      },
      (all) => !dryRun && !all.some(isRefused),
    );
    const refused = outcomes.some(isRefused);
    if (json) {
      const told = outcomes.map(({ read, done }) => {
        if (done instanceof CatalogueError)
          return { outcome: 'refused', faults: done.faults, dryRun };
        const source = read instanceof CatalogueError ? undefined : read.name;
        return refused
          ? { outcome: 'held-back', source, dryRun }
          : { ...done, ...counts(done.changes), source, dryRun };
      });
      say(JSON.stringify(told.length === 1 ? told[0] : told, null, 2));
    } else {
      for (const { name, done } of outcomes) tell(name, done, { refused, dryRun, language });
    }
    return refused ? exitCodes.mend : exitCodes.done;
  });
