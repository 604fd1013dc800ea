import { randomUUID } from 'node:crypto';
import { UnreadableFile } from '../unreadable-file.ts';
import { field } from './json-field.ts';

const deepest = 32;
/** Elements that are parsed at one go: few enough to be small, enough to be quick. */
const together = 64;
/** The same in bytes, where elements are not counted. */
const usualGroup = 32_768;
/** Ends of objects at which a group may end before each byte is looked at instead. */
const mostTries = 8;
/** Paths at which a list is looked for; some gateways put the answer inside `message`. */
const listPaths = [[], ['data'], ['message', 'data'], ['message', 'message', 'data']];
const joinedPaths = new Set(listPaths.map((path) => path.join('.')));
/** As much of a key as is looked at: more than any of these. */
const longestKey = 20;

const listsAtPaths = (whole: unknown): unknown[][] =>
  listPaths
    .map((path) => path.reduce<unknown>((at, key) => field(at, key), whole))
    .filter((value) => Array.isArray(value));

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

/** A place in the list of a JSON text: where it begins, where a group of its elements ends, where it ends. */
interface Mark {
  what: 'begin' | 'cut' | 'end';
  at: number;
  /** Brackets that are open around the list, and what closes these and its own. */
  depth: number;
  closing: string;
}

/**
 * Marks the list, without parsing, as it is asked to go on; from a mark on, if one is given. Throws where
 * brackets nest too deep, also behind the list.
 */
function* marksOf(bytes: Buffer, from?: Mark): Generator<Mark, void> {
  const keys: string[] = [];
  let closing = from?.closing ?? '';
  let list = from ? { depth: from.depth, ended: false } : null;
  let depth = from ? from.depth + 1 : 0;
  let elements = 0;
  for (let at = from?.at ?? 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    switch (byte) {
      case quote: {
        const end = endOfString(bytes, at);
        if (list === null && depth > 0 && depth <= 3) {
          let next = end + 1;
          while (isSpace(bytes[next])) next += 1;
          if (bytes[next] === colon) {
            keys.length = depth - 1;
            keys.push(bytes.toString('latin1', at + 1, Math.min(end, at + longestKey)) || '?');
          }
        }
        at = end;
        break;
      }
      case 0x5b: // [
      case 0x7b: {
        if (list === null) {
          closing = (byte === 0x5b ? ']' : '}') + closing;
          if (byte === 0x5b && keys.length === depth && joinedPaths.has(keys.join('.'))) {
            list = { depth, ended: false };
            yield { what: 'begin', at: at + 1, depth, closing };
          }
        }
        if (++depth > deepest) throw new UnreadableFile('nested-too-deep');
        break;
      }
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        if (list === null) closing = closing.slice(1);
        else if (!list.ended && depth === list.depth) {
          list.ended = true;
          yield { what: 'end', at, depth, closing };
        }
        break;
      case comma:
        if (list !== null && !list.ended && depth === list.depth + 1) {
          elements += 1;
          if (elements % together === 0) yield { what: 'cut', at, depth: list.depth, closing };
        }
        break;
    }
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFile('damaged-json', { cause });
  }
};

/**
 * The next elements of a list, up to the end of an object some way on, if JSON says that they are whole
 * there: in a large file that takes a tenth of a look at each byte. `null` where no such end is near.
 */
const groupFrom = (bytes: Buffer, from: number): { elements: unknown[]; next: number } | null => {
  let at = from + usualGroup;
  for (let tries = 0; tries < mostTries; tries++) {
    at = bytes.indexOf('},', at) + 1;
    if (at === 0) return null;
    try {
      const elements = JSON.parse(`[${bytes.toString('utf8', from, at)}]`) as unknown[];
      return { elements, next: at + 1 };
    } catch {
      // The end of an object within an element, or of one within a text.
    }
  }
  return null;
};

/**
 * The one element that a list is given where the rest is parsed without its own. A key may come twice, of which
 * JSON keeps the last: a list without this element is another than the one that was read.
 */
const standIn = randomUUID();

export interface JsonList {
  /** What stands before the list, as a whole; everything where there is no list. */
  before: unknown;
  /** The whole answer with its list empty. */
  envelope: () => unknown;
  /**
   * The elements, some at a time; `null` where there is no list. Looked for and parsed as they are asked for:
   * what is wrong behind them is found after the last ones.
   */
  groups: Iterable<unknown[]> | null;
}

/** A JSON text (UTF-8) whose list is never in memory as a whole. Throws `UnreadableFile`. */
export const readJsonList = (bytes: Buffer): JsonList => {
  const scan = marksOf(bytes);
  const begin = scan.next();
  if (begin.done) {
    const whole = parse(bytes.toString());
    return { before: whole, envelope: () => whole, groups: null };
  }
  const list = begin.value;
  const head = bytes.toString('utf8', 0, list.at);
  const withTail = (marks: Mark[]): unknown => {
    const end = marks.find(({ what }) => what === 'end');
    if (end === undefined) throw new UnreadableFile('damaged-json');
    const whole = parse(`${head}"${standIn}"${bytes.toString('utf8', end.at)}`);
    const [own, ...others] = listsAtPaths(whole);
    if (own?.length !== 1 || own[0] !== standIn || others.length > 0) {
      throw new UnreadableFile('damaged-json');
    }
    own.pop();
    return whole;
  };
  let looked: Mark[] | null = null;
  function* groups(): Generator<unknown[]> {
    let from = list.at;
    for (let group = looked ? null : groupFrom(bytes, from); group;) {
      yield group.elements;
      from = group.next;
      group = groupFrom(bytes, from);
    }
    const ends: Mark[] = [];
    for (const mark of looked ?? marksOf(bytes, { ...list, at: from })) {
      if (mark.what === 'end') ends.push(mark);
      const text = bytes.toString('utf8', from, mark.at);
      const nothing = mark.what === 'end' && from > list.at && text.trim() === '';
      if (nothing) throw new UnreadableFile('damaged-json');
      yield parse(`[${text}]`) as unknown[];
      from = mark.at + 1;
    }
    if (looked === null) withTail(ends);
  }
  return {
    before: parse(head + list.closing),
    envelope: () => withTail((looked ??= [...scan])),
    groups: groups(),
  };
};
