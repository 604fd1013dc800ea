import { UnreadableFile } from '../unreadable-file.ts';

const less = 0x3c;
const more = 0x3e;
const slash = 0x2f;
const mark = 0x21;
const question = 0x3f;
const space = 0x20;
const double = 0x22;
const single = 0x27;

/** Elements within each other. Workbooks need a dozen. */
const deepest = 200;

const damaged = () => new UnreadableFile('damaged-workbook');

/** Where the `>` of a tag stands; one in quotes is none. */
const endOfTag = (xml: Buffer, from: number): number => {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const byte = xml[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === more) return at;
    else if (byte === double || byte === single) quote = byte;
    else if (byte === less) break;
  }
  throw damaged();
};

/** Where what opens at `from` with `<?`, `<!--` or `<![CDATA[` ends. */
const endOfAside = (xml: Buffer, from: number): number => {
  const isComment = xml[from + 2] === 0x2d;
  const end = xml[from + 1] === question ? '?>' : isComment ? '-->' : ']]>';
  const at = xml.indexOf(end, from);
  if (at < 0) throw damaged();
  return at + end.length - 1;
};

const endsName = (byte: number | undefined): boolean =>
  byte === more || byte === slash || byte! <= space;

const sameName = (xml: Buffer, one: number, other: number): boolean => {
  for (; xml[one] === xml[other]; one++, other++) if (endsName(xml[one])) return true;
  return endsName(xml[one]) && endsName(xml[other]);
};

/**
 * Refuses XML whose elements are not all closed in their turn: it was cut off, or lost a piece. The
 * library makes one row of two between which the end of the first is gone, and says nothing.
 */
export const refuseUnclosed = (xml: Buffer): void => {
  /** Where the names of the elements begin that are open. */
  const open: number[] = [];
  for (let at = 0; at < xml.length; at++) {
    if (xml[at] !== less) continue;
    const next = xml[at + 1];
    if (next === mark || next === question) {
      at = endOfAside(xml, at);
      continue;
    }
    const end = endOfTag(xml, at + 1);
    if (next === slash) {
      const name = open.pop();
      if (name === undefined || !sameName(xml, name, at + 2)) throw damaged();
    } else if (xml[end - 1] !== slash && open.push(at + 1) > deepest) throw damaged();
    at = end;
  }
  if (open.length > 0) throw damaged();
};
