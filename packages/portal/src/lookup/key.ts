import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, basename, join, resolve } from 'node:path';

/** The look-up key can't be read or made; the message says what to do and holds no path. */
export class LookupKeyError extends Error {
  override readonly name = 'LookupKeyError';
  readonly reason: string;
  constructor(reason: string) {
    super(`The look-up key can't be used (${reason}).`);
    this.reason = reason;
  }
}

const bytes = 32;

const parse = (text: string): Uint8Array => {
  const hex = text.trim();
  if (!/^[0-9a-f]{64,}$/i.test(hex)) throw new LookupKeyError('not-hex');
  return Buffer.from(hex, 'hex');
};

/** Beside the data folder and outside it, so that a backup of the data holds no key. */
export const keyFile = (dataFolder: string): string => {
  const folder = resolve(dataFolder);
  return join(dirname(folder), `${basename(folder)}.lookup.key`);
};

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'unknown';

/** Written aside and linked into place: of two processes that start at once one key wins, whole. */
const make = (file: string): void => {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${randomBytes(bytes).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

/**
 * The key of the digits' hashes: `MOTCUA_LOOKUP_KEY` (64 or more hex digits), else the file beside the
 * data folder (mode 0600), made at the first start.
 */
export const lookupKey = (
  dataFolder: string,
  env: Record<string, string | undefined> = process.env,
): Uint8Array => {
  const given = env['MOTCUA_LOOKUP_KEY'];
  if (given !== undefined && given !== '') return parse(given);
  const file = keyFile(dataFolder);
  const read = () => parse(readFileSync(file, 'utf8'));
  try {
    return read();
  } catch (error) {
    if (error instanceof LookupKeyError) throw error;
    if (codeOf(error) !== 'ENOENT') throw new LookupKeyError(codeOf(error));
  }
  try {
    make(file);
    chmodSync(file, 0o600);
    return read();
  } catch (error) {
    throw error instanceof LookupKeyError ? error : new LookupKeyError(codeOf(error));
  }
};
