import { open } from 'node:fs/promises';
import { UploadError } from './upload-error.ts';

export interface UploadLimits {
  bytes: number;
  /** Milliseconds without a byte. */
  silence: number;
  /** Milliseconds for the whole body. */
  total: number;
}

/** Rejects with `body-too-slow` after `milliseconds`; what `work` does later is not heard. */
const within = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UploadError('body-too-slow')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** A read that fails is a client that left. */
const next = (reader: ReadableStreamDefaultReader<Uint8Array>) =>
  reader.read().catch(() => {
    throw new UploadError('body-invalid');
  });

/**
 * Lets the rest run off, so that the line is free for the next request. It is not cancelled: that would
 * cut the line before the answer is on it. The server ends a line on which too much comes after an answer.
 */
const letRunOff = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
  try {
    while (!(await reader.read()).done) continue;
  } catch {
    return;
  }
};

/** Writes a body to a new file, one piece in memory at a time. Throws `UploadError`. */
export const receive = async (
  body: ReadableStream<Uint8Array> | null,
  path: string,
  limits: UploadLimits,
): Promise<void> => {
  // What stands in it is personal: no other account of the machine may read it.
  const file = await open(path, 'wx', 0o600);
  const end = performance.now() + limits.total;
  try {
    const reader = body?.getReader();
    let size = 0;
    while (reader) {
      const wait = Math.max(0, Math.min(limits.silence, end - performance.now()));
      const { done, value } = await within(wait, next(reader));
      if (done) return;
      size += value.byteLength;
      if (size > limits.bytes) {
        void letRunOff(reader);
        throw new UploadError('body-too-large');
      }
      await file.appendFile(value);
    }
  } finally {
    await file.close();
  }
};
