import type { Call } from '../call.ts';
import type {
  Feedback,
  FeedbackImportQuery,
  FeedbackList,
  FeedbackListQuery,
  FeedbackReport,
} from '../contract/feedback.ts';
import { feedbackCreate, feedbackEntries } from '../contract/packed.ts';
import type { CallOptions, WriteOptions } from '../options.ts';
import { list, type ListCall } from '../pagination.ts';
import { call } from '../transport/call.ts';
import type { FileContent } from '../transport/request.ts';
import type { Settings } from '../transport/settings.ts';
import { unpack } from '../transport/unpack.ts';

/**
 * `feedback.list` as a function of its own.
 *
 * @example
 * ```ts
 * const { items, figures } = await listFeedback(service, { period: '2025-07' });
 * ```
 */
export const listFeedback = (
  service: Settings,
  query?: FeedbackListQuery,
  options?: CallOptions,
): ListCall<Feedback, FeedbackList> => list(service, unpack(feedbackEntries), [query], options);

/**
 * `feedback.create` as a function of its own.
 *
 * @example
 * ```ts
 * const { refused } = await createFeedback(service, file, { dryRun: true }, { token });
 * ```
 */
export const createFeedback = (
  service: Settings,
  file: FileContent,
  query: FeedbackImportQuery | undefined,
  options: WriteOptions,
): Call<FeedbackReport> => call(service, unpack(feedbackCreate), [file, query], options);
