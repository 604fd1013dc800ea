import type { Call } from '../call.ts';
import type { ImportQuery, ImportReport } from '../contract/imports.ts';
import { importsCreate } from '../contract/packed.ts';
import type { WriteOptions } from '../options.ts';
import { call } from '../transport/call.ts';
import type { FileContent } from '../transport/request.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `imports.create` as a function of its own.
 *
 * @example
 * ```ts
 * const { taken } = await createImport(service, file, { dryRun: true }, { token });
 * ```
 */
export const createImport = (
  service: Settings,
  file: FileContent,
  query: ImportQuery | undefined,
  options: WriteOptions,
): Call<ImportReport> => call(service, unpack(importsCreate), [file, query], options);
