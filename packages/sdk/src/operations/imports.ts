import type { Call } from '../call.ts';
import type { ImportQuery, ImportReport } from '../contract/imports.ts';
import { importsCreate } from '../contract/operations.ts';
import type { WriteOptions } from '../options.ts';
import type { FileContent } from '../transport/request.ts';
import type { Settings } from '../transport/settings.ts';
import { write } from './write.ts';

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
): Call<ImportReport> => write(service, importsCreate, { body: file, query }, options);
