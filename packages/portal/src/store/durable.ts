import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes what was written to a file, or renamed in a folder, outlive a power cut. */
export const makeDurable = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    // Windows knows no folder that can be written through.
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(handle);
  }
};
