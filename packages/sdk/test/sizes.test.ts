import { describe, expect, test } from 'vitest';
import { entries, loadsOf, oneFileOf, readable, sizeOf } from './support/bundle.ts';
import { mostOfClient } from './support/limits.ts';

/** Most bytes of one operation: `machinery` is what is left without its packed contract and rules. */
const mostOfOperation = { whole: 6_650, machinery: 5_650 };

/** Of the other entries, everything that they export. */
const mostOfEntry: Record<string, number> = {
  '.': 18_000,
  './schemas': 15_000,
  './text': 6_500,
  './calendar': 8_000,
  './figures': 1_800,
  './ky': 9_200,
  './search': 86_000,
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
  const client = "export { createClient } from './src/index.ts'";

  test('loads the contract and the live stream apart, each within its bytes', async () => {
    const { atOnce, contract, live } = await loadsOf(client);
    expect(atOnce).toBeLessThanOrEqual(mostOfClient.atOnce);
    expect(contract).toBeLessThanOrEqual(mostOfClient.contract);
    expect(live).toBeLessThanOrEqual(mostOfClient.live);
  });

  test('stays within its bytes in one file', async () => {
    expect(await oneFileOf(client)).toBeLessThanOrEqual(mostOfClient.oneFile.whole);
    const withoutLive = await oneFileOf(client, /live/);
    expect(withoutLive).toBeLessThanOrEqual(mostOfClient.oneFile.withoutLive);
  });

  test('is in one file, without the contract and the live stream, larger than was planned', async () => {
    const { machinery, libraries } = await sizeOf(client, /live/);
    expect(libraries).toBe(0);
    expect(machinery).toBeLessThanOrEqual(mostOfClient.oneFile.machinery);
    // Where this fails, the exception in ARCHITECTURE.md has gone.
    expect(machinery).toBeGreaterThan(5 * 1024);
  });

  test('has no library, and nothing of what comes later, at once', async () => {
    expect(await sizeOf(client)).toMatchObject({ libraries: 0, contract: 0 });
    const [atOnce, whole] = await Promise.all([readable(client, /./), readable(client)]);
    for (const trace of ['text/event-stream', '/wards/{ward}', 'carriedOver']) {
      expect(atOnce).not.toContain(trace);
      expect(whole).toContain(trace);
    }
    expect(whole).not.toContain('node_modules');
  });

  test('carries no text that only the documentation needs', async () => {
    const text = await readable(client);
    for (const words of ['Letters of apology, published', 'unlawful-request'])
      expect(text).not.toContain(words);
  });
});

describe('one operation alone', () => {
  test.each(Object.keys(functions))('%s stays within its bytes', async (name) => {
    const { whole, machinery, libraries } = await sizeOf(program(name));
    expect(libraries).toBe(0);
    expect(whole).toBeLessThanOrEqual(mostOfOperation.whole);
    expect(machinery).toBeLessThanOrEqual(mostOfOperation.machinery);
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
