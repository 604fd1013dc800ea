import type { Context } from 'hono';
import { ProblemError } from './problems.ts';

/** Bytes of a body that is no file. */
const mostBody = 64 * 1024;

/** Refuses a body that says of itself that it is too large, before any of it is read. */
export const checkLength = (c: Context): void => {
  if (Number(c.req.header('Content-Length') ?? 0) > mostBody)
    throw new ProblemError('body-too-large');
};

/** The body as text; a client that leaves before its end has sent none that is valid. Throws `ProblemError`. */
export const readBody = async (c: Context): Promise<string> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = c.req.raw.body?.getReader();
  let [text, size] = ['', 0];
  try {
    while (reader) {
      const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
      if (done || value === undefined) break;
      size += value.byteLength;
      if (size > mostBody) throw new ProblemError('body-too-large');
      text += decoder.decode(value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError('body-invalid');
  }
};
