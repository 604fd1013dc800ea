import { open } from 'node:fs/promises';
import { makeUploadFolder } from './folder.ts';
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
const letRunOff = async (body: ReadableStream<Uint8Array> | null): Promise<void> => {
  try {
    const reader = body?.getReader();
    while (reader && !(await reader.read()).done) continue;
  } catch {
    return;
  }
};

const write = async (
  body: ReadableStream<Uint8Array> | null,
  path: string,
  limits: UploadLimits,
): Promise<void> => {
  await makeUploadFolder(path);
  // What stands in it is personal: no other account of the machine may read it.
  const file = await open(path, 'wx', 0o600);
  const end = performance.now() + limits.total;
  const reader = body?.getReader();
  try {
    let size = 0;
    while (reader) {
      const wait = Math.max(0, Math.min(limits.silence, end - performance.now()));
      const { done, value } = await within(wait, next(reader));
      if (done) return;
      size += value.byteLength;
      if (size > limits.bytes) throw new UploadError('body-too-large');
      await file.appendFile(value);
    }
  } finally {
    reader?.releaseLock();
    await file.close();
  }
};

/**
 * Writes a body to a new file, one piece in memory at a time. Throws `UploadError`, or what the disk says;
 * then the rest of the body is let run off.
 */
export const receive = async (
  body: ReadableStream<Uint8Array> | null,
  path: string,
  limits: UploadLimits,
): Promise<void> => {
  try {
    await write(body, path, limits);
  } catch (error) {
    // One that stopped by itself has nothing more to give.
    const stopped = error instanceof UploadError && error.code !== 'body-too-large';
    if (!stopped) void letRunOff(body);
    throw error;
  }
};
