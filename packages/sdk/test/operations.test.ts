import { describe, expect, test } from 'vitest';
import { operations, type Operation } from '../src/contract/operations.ts';
import type { Client } from '../src/index.ts';
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
import { answer, client, functionsAsClient, json, mockService, origin } from './support/service.ts';

mockService();

const at = `${origin}/api/v1/wards/11411`;

const cases: Record<string, { call: (to: Client) => Promise<unknown>; is: unknown; asks: string }> =
  {
    'ward.get': { call: (to) => to.ward.get(), is: ward, asks: `GET ${at}` },
    'procedures.list': {
      call: (to) => to.procedures.list({ q: 'chứng thực & sao', channel: 'online', limit: 20 }),
      is: procedureList,
      asks: `GET ${at}/procedures?q=ch%E1%BB%A9ng+th%E1%BB%B1c+%26+sao&channel=online&limit=20`,
    },
    'procedures.get': {
      call: (to) => to.procedures.get('2.000815'),
      is: procedure,
      asks: `GET ${at}/procedures/2.000815`,
    },
    'procedures.fields': {
      call: (to) => to.procedures.fields(),
      is: procedureFields,
      asks: `GET ${at}/fields`,
    },
    'dossiers.lookup': {
      call: (to) => to.dossiers.lookup({ code: ' H24.90-250702-0007 ', phoneLast4: '0912' }),
      is: lookupResult,
      asks: `POST ${at}/dossiers/lookup`,
    },
    'statistics.get': {
      call: (to) => to.statistics.get({ period: '2025-07', groupBy: 'channel' }),
      is: statistics,
      asks: `GET ${at}/statistics?period=2025-07&groupBy=channel`,
    },
    'apologies.list': {
      call: (to) => to.apologies.list({ from: '2025-08-01', to: '2025-08-31' }),
      is: apologyList,
      asks: `GET ${at}/apologies?from=2025-08-01&to=2025-08-31`,
    },
    'apologies.get': {
      call: (to) => to.apologies.get('12/TXL-UBND'),
      is: apology,
      asks: `GET ${at}/apologies/12%2FTXL-UBND`,
    },
    'publications.list': {
      call: (to) => to.publications.list({ quarter: '2025-Q3', limit: 10 }),
      is: publicationList,
      asks: `GET ${at}/publications?quarter=2025-Q3&limit=10`,
    },
    'reports.get': {
      call: (to) => to.reports.get('2025-07', { from: '2025-07-01', to: '2025-07-11' }),
      is: report,
      asks: `GET ${at}/reports/2025-07?from=2025-07-01&to=2025-07-11`,
    },
    'apologies.draft': {
      call: (to) => to.apologies.draft({ dossier: 'H24.90-250702-0007' }, { token: 'mc_1' }),
      is: apologyStep,
      asks: `POST ${at}/apologies`,
    },
    'apologies.sign': {
      call: (to) => to.apologies.sign(7, { number: '12/TXL', office: 'x' }, { token: 'mc_1' }),
      is: apologyStep,
      asks: `POST ${at}/apologies/7/sign`,
    },
    'apologies.publish': {
      call: (to) => to.apologies.publish(7, { token: 'mc_1' }),
      is: apologyStep,
      asks: `POST ${at}/apologies/7/publish`,
    },
    'apologies.settle': {
      call: (to) => to.apologies.settle(7, { token: 'mc_1' }),
      is: apologyStep,
      asks: `POST ${at}/apologies/7/settle`,
    },
    'imports.create': {
      call: (to) => to.imports.create(new Blob(['x']), { skipBadRows: true }, { token: 'mc_1' }),
      is: importReport,
      asks: `POST ${at}/imports?skipBadRows=true`,
    },
    'feedback.list': {
      call: (to) => to.feedback.list({ period: '2025-07', limit: 5 }),
      is: feedbackList,
      asks: `GET ${at}/feedback?period=2025-07&limit=5`,
    },
    'feedback.create': {
      call: (to) => to.feedback.create(new Blob(['x']), { dryRun: true }, { token: 'mc_1' }),
      is: feedbackReport,
      asks: `POST ${at}/feedback?dryRun=true`,
    },
    'chain.list': {
      call: (to) => to.chain.list({ limit: 500 }),
      is: chainList,
      asks: `GET ${at}/chain?limit=500`,
    },
    'calendar.deadline': {
      call: (to) => to.calendar.deadline({ limit: 3, unit: 'working-day' }),
      is: deadlineAnswer,
      asks: `GET ${origin}/api/v1/calendar/deadline?limit=3&unit=working-day`,
    },
    'calendar.holidays': {
      call: (to) => to.calendar.holidays({ year: 2026 }),
      is: holidayList,
      asks: `GET ${origin}/api/v1/calendar/holidays?year=2026`,
    },
  };

test('every operation of the table that is answered in JSON can be called', () => {
  const table: readonly Operation[] = operations;
  const offered = table.filter(({ stream }) => !stream).map(({ id }) => id);
  expect(Object.keys(cases).sort()).toEqual(offered.sort());
});

describe.each([
  ['of the client', client],
  ['as a function of its own', functionsAsClient],
])('an operation %s', (_, make) => {
  test.each(Object.entries(cases))('%s asks at its path and gives its answer', async (_, one) => {
    const seen = answer(json(one.is));
    expect(await one.call(make())).toEqual(one.is);
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([one.asks]);
  });
});

test('a letter is told by its number in a row, and by no word', async () => {
  const seen = answer(json(apologyStep));
  for (const id of [0, 1.5, -1, 1e9, '7x', '../7'])
    expect(
      await rejection(client().apologies.publish(id as number, { token: 'mc_1' })),
    ).toMatchObject({ refused: [{ path: 'id', rule: 'a whole number from 1 to 999999999' }] });
  expect(seen).toEqual([]);
});

test('a look-up sends code and digits in the body, the code trimmed', async () => {
  const seen = answer(json(lookupResult));
  await client().dossiers.lookup({ code: ' H24.90-250702-0007 ', phoneLast4: '0912' });
  expect(await seen[0]!.json()).toEqual({ code: 'H24.90-250702-0007', phoneLast4: '0912' });
  expect(seen[0]!.headers.get('content-type')).toBe('application/json');
});

test('the language of error texts is Vietnamese unless told', async () => {
  const seen = answer(json(ward));
  await client().ward.get();
  await client({ language: 'en' }).ward.get();
  expect(seen.map(({ headers }) => headers.get('accept-language'))).toEqual(['vi', 'en']);
});

test('a portal under a sub-path is found, with or without a slash at the end', async () => {
  const seen = answer(json(ward));
  await client({ baseUrl: `${origin}/dong-hai/` }).ward.get();
  await client({ baseUrl: `${origin}/dong-hai` }).ward.get();
  const expected = `${origin}/dong-hai/api/v1/wards/11411`;
  expect(seen.map(({ url }) => url)).toEqual([expected, expected]);
});

test('a given fetch carries the call, and no other', async () => {
  const seen = answer(json(ward));
  const urls: string[] = [];
  const inProcess = async (input: Request | URL | string) => {
    urls.push(input instanceof Request ? input.url : String(input));
    return Response.json(ward);
  };
  expect(await client({ fetch: inProcess }).ward.get()).toEqual(ward);
  expect(urls).toEqual([`${origin}/api/v1/wards/11411`]);
  expect(seen).toEqual([]);
});

test('an older client takes what a newer server adds', async () => {
  const newer = { ...procedure, channels: ['drone'], provider: 'court', colour: 'red' };
  answer(json(newer));
  expect(await client().procedures.get('2.000815')).toEqual(newer);
});
