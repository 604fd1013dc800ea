/** Why a file can't be taken for feedback or ratings. */
export type FeedbackFileCode =
  'too-large' | 'no-head' | 'no-period' | 'future-period' | 'damaged-json' | 'other-json';

/** A file that is not one of feedback or ratings. `code` picks the sentence in `messages.ts`. */
export class FeedbackFileError extends Error {
  override readonly name = 'FeedbackFileError';
  readonly code: FeedbackFileCode;
  constructor(code: FeedbackFileCode) {
    super(`not a file of feedback: ${code}`);
    this.code = code;
  }
}
