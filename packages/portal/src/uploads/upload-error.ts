/** Why an upload came to no import. Each is also the code of a problem. */
export type UploadErrorCode = 'body-too-large' | 'body-too-slow' | 'body-invalid' | 'import-busy';

/** An upload that was not taken. The fault is not ours, and nothing was changed. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly code: UploadErrorCode;
  constructor(code: UploadErrorCode) {
    super(code);
    this.code = code;
  }
}
