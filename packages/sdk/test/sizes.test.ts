import { describe, expect, test } from 'vitest';
import { entries, loadsOf, readable, sizeOf } from './support/bundle.ts';

/**
 * Most bytes after minifying and gzip -9, all of them our own: `contract` is the share of the packed
 * operations and their rules, `machinery` the rest. Live figures are loaded apart, nothing else is;
 * `split` is what comes before them where a bundler makes files of its own for both.
 */
const most = {
  client: { whole: 9_800, split: 10_600, contract: 3_700, machinery: 6_150 },
  oneOperation: { whole: 6_300, machinery: 5_600 },
  live: 3_000,
};

/** Of the other entries, everything that they export. */
const mostOfEntry: Record<string, number> = {
  '.': 18_000,
  './schemas': 15_000,
  './text': 6_500,
  './calendar': 8_000,
  './figures': 1_800,
  './ky': 9_200,
  './search': 82_000,
  './testing': 40_000,
};

/** Each function, and words that stand in the bundle of this one alone. */
const functions: Record<string, readonly string[]> = {
  getWard: ['ward.get', 'areaSquareMetres'],
  listProcedures: ['procedures.list', '/procedures"'],
  getProcedure: ['procedures.get', 'paperCount'],
  listFields: ['procedures.fields', '/fields'],
  lookupDossier: ['dossiers.lookup', 'dueIsWholeDay'],
  getStatistics: ['statistics.get', '/statistics"', 'carriedOver', 'oddRows'],
  listApologies: ['apologies.list', '/apologies"'],
  getApology: ['apologies.get', '/apologies/{number}'],
  draftApology: ['apologies.draft', 'explanation'],
  signApology: ['apologies.sign', '/sign'],
  publishApology: ['apologies.publish', '/publish'],
  settleApology: ['apologies.settle', '/settle'],
  listPublications: ['publications.list', '/publications"'],
  getReport: ['reports.get', '/reports/{month}', 'recipients'],
  getDeadline: ['calendar.deadline', 'unstated'],
  getHolidays: ['calendar.holidays', '/holidays'],
  createImport: ['imports.create', 'superseded'],
  listFeedback: ['feedback.list', 'answeredOn'],
  createFeedback: ['feedback.create', 'unreadColumns'],
  listChain: ['chain.list', '/chain"'],
};
/** An import's report holds the figures, a draft is sent to where the list is read: these are shared. */
const shared: Record<string, readonly string[]> = {
  createImport: ['carriedOver'],
  getReport: ['carriedOver'],
  draftApology: ['/apologies"'],
};

const program = (name: string) => `export { connect, ${name} } from './src/index.ts'`;

describe('the whole client', () => {
  test('stays within its bytes, and carries no library', async () => {
    const size = await sizeOf("export { createClient } from './src/index.ts'");
    expect(size.whole).toBeLessThanOrEqual(most.client.whole);
    expect(size.contract).toBeLessThanOrEqual(most.client.contract);
    expect(size.machinery).toBeLessThanOrEqual(most.client.machinery);
    expect(size.libraries).toBe(0);
  });

  test('loads the live stream apart, in no more than its bytes', async () => {
    const { atOnce, later } = await loadsOf('src/client.ts');
    expect(later).toBeGreaterThan(500);
    expect(later).toBeLessThanOrEqual(most.live);
    expect(atOnce).toBeLessThanOrEqual(most.client.split);
    expect(await readable("export { createClient } from './src/index.ts'")).not.toContain(
      'text/event-stream',
    );
  });

  test('carries no text that only the documentation needs', async () => {
    const text = await readable("export { createClient } from './src/index.ts'");
    for (const words of ['Letters of apology, published', 'address-too-long', 'unlawful-request'])
      expect(text).not.toContain(words);
  });
});

describe('one operation alone', () => {
  test.each(Object.keys(functions))('%s stays within its bytes', async (name) => {
    const { whole, machinery, libraries } = await sizeOf(program(name));
    expect(libraries).toBe(0);
    expect(whole).toBeLessThanOrEqual(most.oneOperation.whole);
    expect(machinery).toBeLessThanOrEqual(most.oneOperation.machinery);
  });

  test.each(Object.entries(functions))('%s holds no trace of the others', async (name, words) => {
    const text = await readable(program(name));
    for (const word of words) expect(text).toContain(word);
    for (const [other, traces] of Object.entries(functions))
      if (other !== name)
        for (const trace of traces)
          if (!shared[name]?.includes(trace))
            expect(text, `${other}: ${trace}`).not.toContain(trace);
  });

  test('what needs no operation carries none', async () => {
    const text = await readable("export { safe, isKnownChannel } from './src/index.ts'");
    expect(text.length).toBeLessThan(1500);
  });
});

test.each(Object.entries(entries()))('the entry %s stays within its bytes', async (entry, path) => {
  const limit = mostOfEntry[entry];
  expect(limit, 'an entry has a budget').toBeDefined();
  expect((await sizeOf(`export * from '${path}'`)).whole).toBeLessThanOrEqual(limit!);
});
