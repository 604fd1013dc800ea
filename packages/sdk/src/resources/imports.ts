import type { Call } from '../call.ts';
import type { ImportQuery, ImportReport } from '../contract/imports.ts';
import type { WriteOptions } from '../options.ts';
import type { FileContent } from '../transport/request.ts';

export interface ImportsResource {
  /**
   * Takes in a register, whole or not at all: XLSX, CSV, JSON and others, told by the content. It
   * needs a token of the ward with the scope `imports`.
   *
   * @example
   * ```ts
   * const report = await client.imports.create(file, { dryRun: true }, { token });
   * console.log(report.taken, report.refused);
   * ```
   * @throws {@link ApiError} with `import-refused`, whose problem holds the same report.
   */
  create(
    file: FileContent,
    query: ImportQuery | undefined,
    options: WriteOptions,
  ): Call<ImportReport>;
}
