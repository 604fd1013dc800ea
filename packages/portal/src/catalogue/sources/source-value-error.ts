/** A value of a record that can't be understood; the message says the kind of fault, not the value. */
export class SourceValueError extends Error {
  override name = 'SourceValueError';
  readonly code: string | null;
  readonly path: string;

  constructor(code: string | null, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
