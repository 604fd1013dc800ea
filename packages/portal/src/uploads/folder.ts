import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than any upload and its import may take. */
const leftover = 3_600_000;

const folderIn = (dataFolder: string): string => join(dataFolder, 'uploads');

/** Where one upload is kept while it is taken in; the folder is made when it is missing. */
export const uploadPath = async (dataFolder: string, requestId: string): Promise<string> => {
  const folder = folderIn(dataFolder);
  // Not `recursive`: on a read-only disk that says of the folder above that it is not there.
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return join(folder, `upload-${requestId}`);
};

/** Deletes what a crash left behind. A file that can't be deleted now is one for the next start. */
export const sweepUploads = async (dataFolder: string, now: number): Promise<void> => {
  const folder = folderIn(dataFolder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith('upload-'))) {
    const path = join(folder, name);
    try {
      if (now - (await stat(path)).mtimeMs > leftover) await rm(path, { force: true });
    } catch {
      continue;
    }
  }
};
