/** Bytes of UTF-8, about: the first is read while the others are still bytes. */
const usual = 262_144;
/** A longer record is no row of a table. */
export const mostInRecord = 1_000_000;

const quote = 0x22;
const newline = 0x0a;
const carriage = 0x0d;

const endsField = (bytes: Buffer, at: number, separator: number): boolean => {
  const byte = bytes[at];
  return at >= bytes.length || byte === separator || byte === newline || byte === carriage;
};

/** In most files that quote at all, one field after the other is quoted. */
const nextQuote = (bytes: Buffer, from: number): number => {
  for (let at = from; at < from + 16; at++) if (bytes[at] === quote) return at;
  return bytes.indexOf(quote, from);
};

/** Where the quoted field that opens at `at` closes, -1 if it does not. */
const closing = (bytes: Buffer, at: number): number => {
  const last = Math.min(bytes.length, at + mostInRecord);
  for (let end = at + 1; end < last; end++) {
    if (bytes[end] !== quote) continue;
    if (bytes[end + 1] !== quote) return end;
    end += 1;
  }
  return -1;
};

/** Makes a cut behind the next line's end, wherever that is `usual` bytes after the last one. */
const cutter = (bytes: Buffer) => {
  const cuts = [0];
  return {
    cuts,
    /** Between these places no line's end is quoted. */
    within: (from: number, to: number) => {
      for (;;) {
        const start = Math.max(from, cuts.at(-1)! + usual);
        const end = start < to ? bytes.subarray(start, to).indexOf(newline) : -1;
        if (end < 0) return;
        cuts.push(start + end + 1);
      }
    },
  };
};

/** Cuts between records; `null` where a field that opens with a quotation mark does not close with one. */
const cutsOfQuoted = (bytes: Buffer, separator: number): number[] | null => {
  const { cuts, within } = cutter(bytes);
  let from = 0;
  for (let at = nextQuote(bytes, 0); at >= 0; at = nextQuote(bytes, at + 1)) {
    if (at > 0 && !endsField(bytes, at - 1, separator)) continue;
    within(from, at);
    at = closing(bytes, at);
    if (at < 0 || !endsField(bytes, at + 1, separator)) return null;
    from = at + 1;
  }
  within(from, bytes.length);
  return cuts;
};

const cutsOfLines = (bytes: Buffer): number[] => {
  const { cuts, within } = cutter(bytes);
  within(0, bytes.length);
  return cuts;
};

function* textsOf(bytes: Buffer, cuts: number[]): Generator<string> {
  for (const [index, cut] of cuts.entries()) yield bytes.toString('utf8', cut, cuts[index + 1]);
}

/**
 * The text of a table in pieces that end between records, and whether quotation marks quote in it: one that
 * stands alone must not swallow the rows after it, then the file is one that quotes nothing.
 */
export const piecesOf = (
  bytes: Buffer,
  separator: string,
): { texts: Iterable<string>; quoted: boolean } => {
  const cuts = cutsOfQuoted(bytes, separator.charCodeAt(0));
  return { texts: textsOf(bytes, cuts ?? cutsOfLines(bytes)), quoted: cuts !== null };
};
