import { describe, expect, test } from 'vitest';
import type { Operation } from '../src/contract/operations.ts';
import { operations, vocabularies } from '../src/contract/index.ts';
import { ResponseShapeError, type Client } from '../src/index.ts';
import { apology, apologyList, apologyStep } from '../src/testing/fixtures/apologies.ts';
import { chainList } from '../src/testing/fixtures/chain.ts';
import { deadlineAnswer, holidayList } from '../src/testing/fixtures/calendar.ts';
import { lookupResult } from '../src/testing/fixtures/dossiers.ts';
import { feedbackList, feedbackReport } from '../src/testing/fixtures/feedback.ts';
import { importReport } from '../src/testing/fixtures/imports.ts';
import { procedure, procedureFields, procedureList } from '../src/testing/fixtures/procedures.ts';
import { publicationList } from '../src/testing/fixtures/publications.ts';
import { report } from '../src/testing/fixtures/reports.ts';
import { statistics } from '../src/testing/fixtures/statistics.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { rejection } from './support/rejection.ts';
import { client } from './support/service.ts';

type Path = (string | number)[];
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const file = new Blob(['x']);
const cases: Record<string, [fixture: unknown, call: (to: Client) => Promise<unknown>]> = {
  'ward.get': [ward, (to) => to.ward.get()],
  'procedures.list': [procedureList, (to) => to.procedures.list()],
  'procedures.get': [procedure, (to) => to.procedures.get('2.000815')],
  'procedures.fields': [procedureFields, (to) => to.procedures.fields()],
  'dossiers.lookup': [lookupResult, (to) => to.dossiers.lookup({ code: 'H1' })],
  'statistics.get': [statistics, (to) => to.statistics.get()],
  'apologies.list': [apologyList, (to) => to.apologies.list()],
  'apologies.get': [apology, (to) => to.apologies.get('1')],
  'publications.list': [publicationList, (to) => to.publications.list()],
  'reports.get': [report, (to) => to.reports.get('2025-07')],
  'apologies.draft': [
    apologyStep,
    (to) => to.apologies.draft({ dossier: 'H1', newDue: '2025-08-06' }, { token: 't' }),
  ],
  'apologies.sign': [
    apologyStep,
    (to) => to.apologies.sign(7, { number: '12', office: 'x' }, { token: 't' }),
  ],
  'apologies.publish': [apologyStep, (to) => to.apologies.publish(7, { token: 't' })],
  'apologies.settle': [apologyStep, (to) => to.apologies.settle(7, { token: 't' })],
  'imports.create': [importReport, (to) => to.imports.create(file, {}, { token: 't' })],
  'feedback.list': [feedbackList, (to) => to.feedback.list()],
  'feedback.create': [feedbackReport, (to) => to.feedback.create(file, {}, { token: 't' })],
  'chain.list': [chainList, (to) => to.chain.list()],
  'calendar.deadline': [deadlineAnswer, (to) => to.calendar.deadline({ procedure: '1.001193' })],
  'calendar.holidays': [holidayList, (to) => to.calendar.holidays()],
};

const pathText = (path: Path): string =>
  path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at ? '.' : ''}${part}`))
    .join('');

/** Every place of a value, the value itself first. */
const places = (value: Json, path: Path = []): Path[] => [
  path,
  ...(Array.isArray(value)
    ? value.flatMap((item, at) => places(item, [...path, at]))
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, inner]) => places(inner, [...path, name]))
      : []),
];

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, part) => (inner as Record<string | number, Json>)[part]!, value);

/** A copy that differs in one place; `undefined` drops it. */
const changed = (value: Json, path: Path, to: Json | undefined): Json => {
  const [part, ...rest] = path;
  if (part === undefined) return to as Json;
  const copy = structuredClone(value) as Record<string | number, Json>;
  if (rest.length === 0 && to === undefined) delete copy[part];
  else copy[part] = changed(copy[part]!, rest, to);
  return copy;
};

/** Asks a service that answers with `body`: the answer, or the path of the mismatch. */
const outcome = async (id: string, body: Json): Promise<{ answer: unknown } | { path: string }> => {
  const to = client({ transport: async () => Response.json(body) });
  try {
    return { answer: await cases[id]![1](to) };
  } catch (error) {
    expect(error).toBeInstanceOf(ResponseShapeError);
    expect(error).toMatchObject({ fault: 'mismatch', operation: id });
    return { path: (error as ResponseShapeError).path };
  }
};

test('every operation that is answered in JSON has a fixture here', () => {
  const table: readonly Operation[] = operations;
  const ids = table.filter(({ stream }) => !stream).map(({ id }) => id);
  expect(Object.keys(cases).sort()).toEqual(ids.sort());
});

describe.each(Object.entries(cases))('%s', (id, [fixture]) => {
  const whole = JSON.parse(JSON.stringify(fixture)) as Json;
  const all = places(whole);
  const inner = all.filter((path) => path.length > 0);

  test('is taken with a field more, anywhere', async () => {
    for (const path of all) {
      const value = at(whole, path);
      if (value === null || typeof value !== 'object' || Array.isArray(value)) continue;
      // The keys of `byField` are values themselves.
      if (path.at(-1) === 'byField') continue;
      const more = changed(whole, path, { ...value, addedLater: { any: ['thing'] } });
      expect(await outcome(id, more), pathText(path)).toEqual({ answer: more });
    }
  });

  test('is taken with a value that nobody knew in any text', async () => {
    for (const path of inner) {
      if (typeof at(whole, path) !== 'string') continue;
      // Where a value is told, its state says how the rest is to be read.
      const closed =
        path.at(-1) === 'state' &&
        'value' in (at(whole, path.slice(0, -1)) as object) &&
        at(whole, path) === 'published';
      const newer = changed(whole, path, 'learned-later');
      const result = await outcome(id, newer);
      if (closed) expect(result).toEqual({ path: pathText([...path.slice(0, -1), 'value']) });
      else expect(result, pathText(path)).toEqual({ answer: newer });
    }
  });

  test('without a field, the path of that field is named', async () => {
    for (const path of inner) {
      if (typeof path.at(-1) === 'number' || path.at(-2) === 'byField') continue;
      const result = await outcome(id, changed(whole, path, undefined));
      expect(result, pathText(path)).toEqual({ path: pathText(path) });
    }
  });

  test.each<[string, (was: Json) => Json]>([
    [
      'an object for a plain value and a number for anything else',
      (was) => (was !== null && typeof was === 'object' ? 7 : { a: 1 }),
    ],
    ['a list of lists', () => [[[]]]],
    ['the other plain kind', (was) => (typeof was === 'string' ? 7 : 'seven')],
  ])('with %s, it is taken or the path is named', async (_, to) => {
    for (const path of all) {
      const mutant = changed(whole, path, to(at(whole, path)));
      const result = await outcome(id, mutant);
      if ('answer' in result) {
        // A text for a null is a value that may be there.
        expect(at(whole, path), pathText(path)).toBeNull();
        expect(result.answer).toEqual(mutant);
      } else {
        expect(result.path.startsWith(pathText(path)), `${pathText(path)}: ${result.path}`).toBe(
          true,
        );
      }
    }
  });

  test('with null for a value that must be there, its path is named', async () => {
    for (const path of all) {
      const result = await outcome(id, changed(whole, path, null));
      if ('path' in result) expect(result.path, pathText(path)).toBe(pathText(path));
    }
  });
});

test.each<[string, object, string]>([
  [
    'a value that is told but is not there',
    { state: 'published', value: null, source: 'x', asOf: null },
    'decision.value',
  ],
  ['a value without its source', { state: 'sample', value: 'x', asOf: null }, 'decision.source'],
  ['a value although it is not told', { state: 'not-published', value: 'x' }, 'decision.value'],
  ['a state that is a number', { state: 7, value: null }, 'decision.state'],
  ['no state', { value: null }, 'decision.state'],
])(
  'of the two forms of a stated value, %s is told of the one that was meant',
  async (_, decision, path) => {
    const body = { ...procedure, decision } as unknown as Json;
    expect(await outcome('procedures.get', body)).toEqual({ path });
  },
);

test('the top of an answer that is something else altogether is named', async () => {
  for (const body of [7, 'x', true, null, []]) {
    const to = client({ transport: async () => Response.json(body) });
    expect(await rejection(to.ward.get())).toMatchObject({ fault: 'mismatch', path: '' });
  }
});

test('every open set of the contract has its vocabulary', () => {
  expect([...vocabularies.values()].every((known) => known.length > 1)).toBe(true);
  expect(vocabularies.size).toBeGreaterThanOrEqual(17);
});
