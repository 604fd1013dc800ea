import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApi } from '../../portal/src/api/openapi.ts';
import { operations, type Operation } from '../src/contract/index.ts';
import { createClient, type Client } from '../src/index.ts';
import {
  createService,
  fixtures,
  type ServiceAnswers,
  type ServiceOperation,
} from '../src/testing/index.ts';

/** What `/api/openapi.json` gives. */
const document = JSON.parse(JSON.stringify(openApi())) as {
  paths: Record<string, Record<string, { responses: Record<string, { content: object }> }>>;
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'openapi');

const pointer = (...parts: string[]) =>
  parts.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

const responsesOf = ({ path, method }: Operation) =>
  document.paths[path]![method.toLowerCase()]!.responses;

/** Checks an answer of an operation by what the document says of it. */
const checkOf = (operation: Operation, status = '200'): ValidateFunction => {
  const [type] = Object.keys(responsesOf(operation)[status]!.content);
  const at = ['paths', operation.path, operation.method.toLowerCase(), 'responses', status];
  return ajv.compile({
    $ref: `openapi#${encodeURI(pointer(...at, 'content', type!, 'schema'))}`,
  });
};

const faultsOf = (check: ValidateFunction, value: unknown) => {
  check(value);
  return check.errors ?? [];
};

const examples: ServiceAnswers = {
  'ward.get': fixtures.ward,
  'procedures.list': fixtures.procedureList,
  'procedures.get': fixtures.procedure,
  'procedures.fields': fixtures.procedureFields,
  'dossiers.lookup': fixtures.lookupResult,
  'statistics.get': fixtures.statistics,
  'statistics.live': fixtures.statistics,
  'apologies.list': fixtures.apologyList,
  'apologies.get': fixtures.apology,
  'publications.list': fixtures.publicationList,
  'reports.get': fixtures.report,
  'calendar.deadline': fixtures.deadlineAnswer,
  'calendar.holidays': fixtures.holidayList,
  'apologies.draft': fixtures.apologyStep,
  'apologies.sign': fixtures.apologyStep,
  'apologies.publish': fixtures.apologyStep,
  'apologies.settle': fixtures.apologyStep,
  'imports.create': fixtures.importReport,
  'feedback.list': fixtures.feedbackList,
  'feedback.create': fixtures.feedbackReport,
  'chain.list': fixtures.chainList,
};

const firstOf = async <T>(values: AsyncIterable<T>): Promise<T | undefined> => {
  for await (const value of values) return value;
  return undefined;
};

const calls: Record<ServiceOperation, (client: Client) => PromiseLike<unknown>> = {
  'ward.get': (client) => client.ward.get(),
  'procedures.list': (client) => client.procedures.list(),
  'procedures.get': (client) => client.procedures.get(fixtures.procedure.code),
  'procedures.fields': (client) => client.procedures.fields(),
  'dossiers.lookup': (client) => client.dossiers.lookup({ code: fixtures.lookupResult.code }),
  'statistics.get': (client) => client.statistics.get({ groupBy: 'field' }),
  'statistics.live': (client) => firstOf(client.statistics.live()),
  'apologies.list': (client) => client.apologies.list(),
  'apologies.get': (client) => client.apologies.get(fixtures.apology.number ?? ''),
  'publications.list': (client) => client.publications.list(),
  'reports.get': (client) => client.reports.get('2025-07'),
  'calendar.deadline': (client) =>
    client.calendar.deadline({
      procedure: fixtures.procedure.code,
      receivedAt: '2025-07-02T08:10',
    }),
  'calendar.holidays': (client) => client.calendar.holidays({ year: 2026 }),
  'apologies.draft': (client) =>
    client.apologies.draft({ dossier: 'H1', newDue: '2025-08-06' }, { token: 'test-token' }),
  'apologies.sign': (client) =>
    client.apologies.sign(7, { number: '12/TXL', office: 'Chủ tịch' }, { token: 'test-token' }),
  'apologies.publish': (client) => client.apologies.publish(7, { token: 'test-token' }),
  'apologies.settle': (client) => client.apologies.settle(7, { token: 'test-token' }),
  'feedback.list': (client) => client.feedback.list(),
  'feedback.create': (client) =>
    client.feedback.create(new TextEncoder().encode('a;b'), undefined, { token: 'test-token' }),
  'chain.list': (client) => client.chain.list(),
  'imports.create': (client) =>
    client.imports.create(new TextEncoder().encode('a;b'), undefined, { token: 'test-token' }),
};

const table: readonly (Operation & { readonly id: ServiceOperation })[] = operations;

test('the document is valid for a validator that is not ours', async () => {
  const { valid, errors } = await new Validator().validate(openApi());
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('that validator notices what is wrong', async () => {
  const { valid } = await new Validator().validate({ ...openApi(), paths: { 'no-slash': {} } });
  expect(valid).toBe(false);
});

describe.each(table)('$id', (operation) => {
  test('its fixture is what the document promises', () => {
    expect(faultsOf(checkOf(operation), examples[operation.id])).toEqual([]);
  });

  test('its fixture without any one of its names is not', () => {
    const check = checkOf(operation);
    const fixture: object = examples[operation.id];
    for (const name of Object.keys(fixture)) {
      const rest = Object.entries(fixture).filter(([each]) => each !== name);
      expect(check(Object.fromEntries(rest)), `without ${name}`).toBe(false);
    }
  });
});

describe('the service of the testing entry', () => {
  const baseUrl = 'https://portal.example';
  const service = createService({ baseUrl });
  const server = setupServer(...service.handlers);
  const client = createClient({ baseUrl, ward: '11411' });
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => server.close());

  test.each(table)('answers $id as the document promises', async (operation) => {
    const answer = await calls[operation.id](client);
    expect(answer).toBeTypeOf('object');
    expect(faultsOf(checkOf(operation), answer)).toEqual([]);
  });

  test('answers a problem as the document promises', async () => {
    const [operation] = table.filter(({ id }) => id === 'procedures.get');
    const response = await fetch(`${baseUrl}/api/v1/wards/11411/procedures/9.999999`);
    expect(response.status).toBe(404);
    expect(faultsOf(checkOf(operation!, '404'), await response.json())).toEqual([]);
  });
});

test('a problem is what the document promises, wherever one is answered', () => {
  for (const operation of table) {
    const responses = responsesOf(operation);
    const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
    expect(statuses.length, operation.id).toBeGreaterThan(0);
    for (const status of statuses) {
      const problem = /(Import|Feedback)Problem/.test(JSON.stringify(responses[status]))
        ? { ...fixtures.problem, report: { outcome: 'unreadable', error: 'x' } }
        : fixtures.problem;
      const check = checkOf(operation, status);
      expect(faultsOf(check, problem), `${operation.id} ${status}`).toEqual([]);
      expect(check({ ...problem, code: undefined })).toBe(false);
    }
  }
});
