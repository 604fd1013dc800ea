import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import type { ImportReport } from '@motcua/sdk';
import { importChangeKinds, importReport, type RefusedRowCode } from '@motcua/sdk/schemas';
import type { JsonOutcome } from '../../src/ingest/report-json.ts';
import type { RefusalCode } from '../../src/ingest/record.ts';
import { goldenCsv } from '../ingest/golden.ts';
import { motcua } from '../support/command.ts';
import { temporaryData } from '../support/portal.ts';

type JsonReport = Exclude<JsonOutcome, { outcome: 'unreadable' }>;

interface Node {
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
  anyOf?: Node[];
  allOf?: Node[];
}

/** A schema with what its alternatives and its parts say beside it. */
const flat = (node: Node): Node[] => [
  node,
  ...[...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap(flat),
];

/** Every place that a schema names; `*` stands for the keys of a record, `[]` for the items of a list. */
const declared = (root: Node, at = ''): string[] =>
  flat(root).flatMap((node) => [
    ...Object.entries(node.properties ?? {}).flatMap(([name, inner]) => [
      `${at}.${name}`,
      ...declared(inner, `${at}.${name}`),
    ]),
    ...(node.items ? declared(node.items, `${at}[]`) : []),
    ...(typeof node.additionalProperties === 'object'
      ? declared(node.additionalProperties, `${at}.*`)
      : []),
  ]);

/** Every place that stands in a value, by the names that `known` has for them. */
const placesIn = (value: unknown, known: Set<string>, at = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => placesIn(item, known, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  const record = [...known].some((place) => place.startsWith(`${at}.*`));
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = known.has(`${at}.${name}`) || !record ? `${at}.${name}` : `${at}.*`;
    return [...(place.endsWith('.*') ? [] : [place]), ...placesIn(inner, known, place)];
  });
};

const register = goldenCsv();
const [head = '', first = ''] = register.split('\n');
const files = {
  'first.csv': register,
  'changed.csv': register
    .replaceAll('Đang xử lý', 'Đã xử lý xong')
    .replaceAll('12/07/2025', '14/07/2025'),
  'spoilt.csv': register.replace('Đã trả kết quả', 'Đang bay'),
  'twice.csv': [head, first, first, ''].join('\n'),
  'more.csv': [head, first.replace(/-\d{4};/, '-9001;'), ''].join('\n'),
};

const reports: unknown[] = [];
beforeAll(async () => {
  const data = temporaryData();
  const run = (...args: string[]) => motcua(args, { MOTCUA_DATA: data });
  mkdirSync(dirname(data), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const path = join(dirname(data), name);
    writeFileSync(path, content);
    const asOf = name === 'more.csv' ? '2025-07-12' : '2025-07-11';
    const { out } = await run('import', path, '--as-of', asOf, '--json');
    reports.push(JSON.parse(out));
    // What comes after it corrects the month.
    if (name === 'first.csv')
      expect(await run('close', '2025-07', '--partial')).toMatchObject({ code: 0 });
  }
});

it('what --json prints is what the contract says, and nothing of either is missing in the other', () => {
  const named = declared(z.toJSONSchema(importReport) as Node);
  const known = new Set(named);
  for (const report of reports) expect(importReport.safeParse(report).error).toBeUndefined();
  const printed = new Set(reports.flatMap((report) => placesIn(report, known)));
  expect([...printed].sort()).toEqual([...known].sort());
  expect(known.size).toBeGreaterThan(60);
});

it('the kinds of changes and the reasons of refusals are the contract’s', () => {
  const told = reports.map((report) => importReport.parse(report).changes.byKind);
  expect(told.length).toBeGreaterThan(0);
  for (const byKind of told) expect(Object.keys(byKind)).toEqual(importChangeKinds);
  expectTypeOf<RefusedRowCode>().toEqualTypeOf<RefusalCode>();
  expectTypeOf<JsonReport>().toExtend<ImportReport>();
  expectTypeOf<keyof JsonReport>().toEqualTypeOf<keyof ImportReport>();
});
