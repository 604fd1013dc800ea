import type { Call } from '../call.ts';
import type {
  Feedback,
  FeedbackImportQuery,
  FeedbackList,
  FeedbackListQuery,
  FeedbackReport,
} from '../contract/feedback.ts';
import type { CallOptions, WriteOptions } from '../options.ts';
import type { ListCall } from '../pagination.ts';
import type { FileContent } from '../transport/request.ts';

export interface FeedbackResource {
  /**
   * Remarks and proposals received in a period, newest first, with their answers. `figures` is `null`
   * where the ward has not told of the period.
   *
   * @example
   * ```ts
   * const { items, figures } = await client.feedback.list({ period: '2025-07' });
   * ```
   */
  list(query?: FeedbackListQuery, options?: CallOptions): ListCall<Feedback, FeedbackList>;
  /**
   * Takes in a file of feedback, or of ratings from the devices, whole or not at all: CSV, XLSX or JSON,
   * told by the content. It needs a token of the ward with the scope `feedback`.
   *
   * @example
   * ```ts
   * const report = await client.feedback.create(file, { dryRun: true }, { token });
   * console.log(report.new, report.refused);
   * ```
   * @throws {@link ApiError} with `import-refused`, whose problem holds the same report.
   */
  create(
    file: FileContent,
    query: FeedbackImportQuery | undefined,
    options: WriteOptions,
  ): Call<FeedbackReport>;
}
