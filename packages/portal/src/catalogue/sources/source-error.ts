/**
 * Why nothing could be had from a source. `refused`: it does not let us in; `broken`: it says that it
 * failed; `unreadable`: answers are cut off; `web-page`: they are pages for people; `empty`: it lists
 * nothing; `not-whole`: what came is not all there is; `stopped`: a person stopped it.
 */
export type SourceReason =
  | 'unreachable'
  | 'too-many-requests'
  | 'refused'
  | 'broken'
  | 'unreadable'
  | 'web-page'
  | 'too-large'
  | 'empty'
  | 'not-whole'
  | 'stopped';

/** It holds no address and no word of the source: those may carry what nobody should read in a log. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly reason: SourceReason;
  /** Numbers and codes that help, e.g. `HTTP 502`, `399/410`. */
  readonly detail: string | null;

  constructor(reason: SourceReason, detail: string | null = null) {
    super(detail === null ? reason : `${reason} (${detail})`);
    this.reason = reason;
    this.detail = detail;
  }
}
