import { rm } from 'node:fs/promises';
import { mostBytes } from '../ingest/read-file.ts';
import { uploadPath } from './folder.ts';
import { receive, type UploadLimits } from './receive.ts';
import { runImport, type FileOutcome, type ImportJob } from './run-import.ts';
import { UploadError } from './upload-error.ts';

export const uploadLimits: UploadLimits = {
  bytes: mostBytes,
  silence: 30_000,
  // 200 MB over a line of 2 Mbit/s.
  total: 15 * 60_000,
};

type Upload = Omit<ImportJob, 'dataFolder' | 'path'> & {
  body: ReadableStream<Uint8Array> | null;
};

/** Where uploads are taken in, one after the other. */
export interface ImportRoom {
  /** Throws `UploadError`, `ImportFailed`. Once the body is in whole, the import no longer needs its client. */
  take(upload: Upload): Promise<FileOutcome>;
  /** Ends what is under way, as if it had never begun, and leaves nothing of it behind. */
  close(): Promise<void>;
}

export const createImportRoom = (dataFolder: string): ImportRoom => {
  let underWay: Promise<FileOutcome> | null = null;
  const closing = new AbortController();

  const takeOne = async ({ body, ...rest }: Upload): Promise<FileOutcome> => {
    const path = uploadPath(dataFolder, rest.requestId);
    try {
      await receive(body, path, uploadLimits);
      return await runImport({ ...rest, dataFolder, path }, closing.signal);
    } finally {
      await rm(path, { force: true });
    }
  };

  return {
    take: async (upload) => {
      if (underWay || closing.signal.aborted) throw new UploadError('import-busy');
      underWay = takeOne(upload);
      try {
        return await underWay;
      } finally {
        underWay = null;
      }
    },
    close: async () => {
      closing.abort();
      await underWay?.catch(() => {});
    },
  };
};
