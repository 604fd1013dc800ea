import { gzipSync } from 'node:zlib';
import { lookupResult } from '../../src/testing/fixtures/dossiers.ts';
import { problem } from '../../src/testing/fixtures/problem.ts';
import { procedureList } from '../../src/testing/fixtures/procedures.ts';
import { statistics } from '../../src/testing/fixtures/statistics.ts';
import { ward } from '../../src/testing/fixtures/ward.ts';
import { inPieces, json, reset, stalled, type Plan, type Step } from './plan.ts';

/** What came in: the part of the address below `/api/v1`, with its query. */
export interface Asked {
  method: string;
  path: string;
  language: string | null;
  /** The last event that a stream gave, where it goes on. */
  lastEvent: string | null;
  body: string;
}

const text = JSON.stringify(ward);
/** Told the length, a client knows an answer that ends early from one that is whole. */
const length = { 'content-length': String(new TextEncoder().encode(text).length) };
/** Sixteen megabytes on the way as sixteen thousand bytes. */
const packed = gzipSync(' '.repeat(16 * 1024 * 1024));
const [summary] = procedureList.items;

/** A snapshot as an event of a stream, cut inside its letters. */
const event = (revision: number): Step[] => {
  const data = JSON.stringify({ ...statistics, revision });
  return inPieces(`id: ${revision}\r\ndata: ${data}\r\n\r\n`, 97);
};

/** A service of one kind each: how it answers the request with this number, from 1. */
export const scenarios = {
  healthy: () => json(ward, { headers: { 'x-request-id': 'req-a1b2' } }),
  split: () => ({ body: inPieces(text, 41) }),
  silent: () => stalled,
  'stalls-once': (_, turn) =>
    turn === 1 ? { headers: length, body: [text.slice(0, 100), 'stall'] } : json(ward),
  'stalls-in-body': () => ({ headers: length, body: ['{', 'stall'] }),
  'resets-twice': (_, turn) => (turn < 3 ? reset : json(ward)),
  'cuts-off': () => ({
    headers: length,
    body: [text.slice(0, 100), { rest: 20 }, 'reset'],
  }),
  'busy-once': (_, turn) =>
    turn === 1 ? { status: 503, headers: { 'retry-after': '0' } } : json(ward),
  'figures-at-last': (_, turn) =>
    turn === 1
      ? { status: 503, headers: { 'retry-after': '0' } }
      : json(statistics, { headers: { 'x-request-id': 'req-a1b2' } }),
  'busy-long': () => ({ status: 503, headers: { 'retry-after': '9' } }),
  broken: () => ({ status: 500 }),
  unknown: () => json(problem, { status: 404 }),
  html: () => ({ headers: { 'content-type': 'text/html' }, body: ['<!doctype html><p>Xin chào'] }),
  empty: () => ({}),
  half: () => ({ body: [text.slice(0, 200)] }),
  renamed: () => json({ ...ward, name: undefined, title: 'x' }),
  newer: () => json({ ...ward, colour: 'red' }),
  large: () => ({ body: Array.from({ length: 16 }, () => ' '.repeat(1024 * 1024)) }),
  'large-packed': () => ({
    headers: { 'content-encoding': 'gzip', 'content-length': String(packed.length) },
    body: [packed],
  }),
  /** To an address of its own that answers well. */
  moved: ({ path }) =>
    path.startsWith('/new') ? json(lookupResult) : { status: 307, headers: { location: `new` } },
  pages: ({ path }) => {
    const from = Number(new URLSearchParams(path.split('?')[1]).get('cursor') ?? 0);
    const items = [0, 1].map((at) => ({ ...summary, code: `2.00000${from + at}` }));
    const nextCursor = from < 4 ? String(from + 2) : null;
    return json({ ...procedureList, items, nextCursor, total: 6 });
  },
  dossiers: () => json(lookupResult),
  /** Two snapshots, then the connection breaks; a third to who says where it was. */
  live: ({ lastEvent }) => ({
    headers: { 'content-type': 'text/event-stream' },
    body:
      lastEvent === '2'
        ? [...event(3), 'stall']
        : ['retry: 10\n\n', ...event(1), ...event(2), { rest: 50 }, 'reset'],
  }),
} satisfies Record<string, (asked: Asked, turn: number) => Plan>;

export type Scenario = keyof typeof scenarios;
