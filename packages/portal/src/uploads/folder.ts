import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const folderIn = (dataFolder: string): string => join(dataFolder, 'uploads');

/** Where one upload is kept while it is taken in. */
export const uploadPath = (dataFolder: string, requestId: string): string =>
  join(folderIn(dataFolder), `upload-${requestId}`);

/** Not `recursive` at first: on a read-only disk that says of the folder above that it is not there. */
export const makeUploadFolder = async (path: string): Promise<void> => {
  const folder = dirname(path);
  if (existsSync(folder)) return;
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') await mkdir(folder, { mode: 0o700, recursive: true });
    else if (code !== 'EEXIST') throw error;
  }
};

/**
 * Deletes what a crash left behind: all that is there before the one server of this data folder takes its
 * first upload. An import that a dead server began has its file in memory, or finds it gone and changes
 * nothing. A file that can't be deleted now is one for the next start.
 */
export const sweepUploads = async (dataFolder: string): Promise<void> => {
  const folder = folderIn(dataFolder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith('upload-'))) {
    await rm(join(folder, name), { force: true }).catch(() => {});
  }
};
