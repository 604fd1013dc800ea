import { UnreadableFile } from '../unreadable-file.ts';

const deepest = 32;
/** Elements that are parsed at one go: few enough to be small, enough to be quick. */
const together = 64;
/** Paths at which a list is looked for; some gateways put the answer inside `message`. */
const listPaths = new Set(['', 'data', 'message.data', 'message.message.data']);

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const endOfString = (bytes: Buffer, start: number): number => {
  let at = start + 1;
  for (; at < bytes.length && bytes[at] !== quote; at++) if (bytes[at] === backslash) at++;
  return at;
};

/** Where the list of a JSON text stands, and where groups of its elements end. */
interface Span {
  start: number;
  end: number;
  cuts: number[];
}

/** One pass over the bytes without parsing. Throws where brackets nest too deep. */
const findList = (bytes: Buffer): Span | null => {
  const keys: string[] = [];
  let list: (Span & { depth: number }) | null = null;
  let depth = 0;
  let elements = 0;
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case quote: {
        const end = endOfString(bytes, at);
        if (list === null && depth > 0 && depth <= 3 && end - at < 20) {
          let next = end + 1;
          while (isSpace(bytes[next])) next += 1;
          if (bytes[next] === colon) {
            keys.length = depth - 1;
            keys.push(bytes.toString('latin1', at + 1, end));
          }
        }
        at = end;
        break;
      }
      case 0x5b: // [
        if (list === null && keys.length === depth && listPaths.has(keys.join('.'))) {
          list = { start: at + 1, end: -1, cuts: [], depth };
        }
        if (++depth > deepest) throw new UnreadableFile('nested-too-deep');
        break;
      case 0x7b: // {
        if (++depth > deepest) throw new UnreadableFile('nested-too-deep');
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        if (list !== null && list.end < 0 && depth === list.depth) list.end = at;
        break;
      case comma:
        if (list !== null && list.end < 0 && depth === list.depth + 1) {
          elements += 1;
          if (elements % together === 0) list.cuts.push(at);
        }
        break;
    }
  }
  return list === null || list.end < 0 ? null : list;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFile('damaged-json', { cause });
  }
};

export interface JsonList {
  /** The whole answer with its list empty. */
  envelope: unknown;
  /** `null` where there is no list. Parsed as it is asked for. */
  elements: Iterable<unknown> | null;
}

function* elementsOf(bytes: Buffer, { start, end, cuts }: Span): Generator<unknown> {
  let from = start;
  for (const cut of [...cuts, end]) {
    yield* parse(`[${bytes.toString('utf8', from, cut)}]`) as unknown[];
    from = cut + 1;
  }
}

/** A JSON text (UTF-8) whose list is never in memory as a whole. Throws `UnreadableFile`. */
export const readJsonList = (bytes: Buffer): JsonList => {
  const span = findList(bytes);
  if (span === null) return { envelope: parse(bytes.toString()), elements: null };
  const before = bytes.toString('utf8', 0, span.start);
  const after = bytes.toString('utf8', span.end);
  return { envelope: parse(before + after), elements: elementsOf(bytes, span) };
};
