/** Why a file as a whole can't be read. */
export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'unpacks-too-large'
  | 'encrypted'
  | 'damaged-workbook'
  | 'damaged-csv'
  | 'stray-quotes'
  | 'damaged-json'
  | 'damaged-archive'
  | 'nested-too-deep'
  | 'other-json'
  | 'other-service'
  | 'text-encoding'
  | 'broken-utf8'
  | 'web-page'
  | 'xml'
  | 'xml-entities'
  | 'archive'
  | 'archive-several'
  | 'archive-nested'
  | 'archive-tricks'
  | 'too-many-rows'
  | 'too-heavy'
  | 'pdf'
  | 'image'
  | 'unknown-kind'
  | 'no-header'
  | 'no-rows'
  | 'unexpected';

/** A file that can't be read at all. `code` picks the sentence in `messages.ts`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: UnreadableCode;
  /** Of `unexpected`: kind and place of the fault in the program, nothing of the file. */
  readonly fault: string | undefined;
  /** Of a text: the first line that can't be read, counted from 1. */
  readonly line: number | undefined;

  constructor(
    code: UnreadableCode,
    options: ErrorOptions & { fault?: string | undefined; line?: number | undefined } = {},
  ) {
    super(`The file can't be read: ${code}`, options);
    this.code = code;
    this.fault = options.fault;
    this.line = options.line;
  }
}
