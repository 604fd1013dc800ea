/**
 * Why an upload came to no import. `import-busy`: another upload is being taken in. `store-busy`: another
 * program held the store for too long. `store-unwritable`: disk or data file do not let themselves be written.
 */
export type UploadErrorCode =
  | 'body-too-large'
  | 'body-too-slow'
  | 'body-invalid'
  | 'import-busy'
  | 'store-busy'
  | 'store-unwritable';

/** An upload that was not taken. The fault is not ours, and nothing was changed. */
export class UploadError extends Error {
  override readonly name = 'UploadError';
  readonly code: UploadErrorCode;
  constructor(code: UploadErrorCode) {
    super(code);
    this.code = code;
  }
}
