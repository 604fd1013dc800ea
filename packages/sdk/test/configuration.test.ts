import { expect, test } from 'vitest';
import {
  ConfigurationError,
  connect,
  createClient,
  type ClientOptions,
  type Middleware,
  type WriteOptions,
} from '../src/index.ts';
import { ward } from '../src/testing/fixtures/ward.ts';
import { rejection } from './support/rejection.ts';

const good: ClientOptions = { baseUrl: 'https://portal.example', ward: '11411' };

/** What `createClient` throws; `fetch` is a trap, so that nothing is sent meanwhile. */
const refusalOf = (options: object): ConfigurationError => {
  try {
    createClient({ fetch: () => expect.fail('sent'), ...good, ...options } as ClientOptions);
  } catch (error) {
    return error as ConfigurationError;
  }
  throw new Error('expected a refusal');
};

test('null for the options of a call is as good as none', async () => {
  const client = createClient({ ...good, fetch: () => Promise.resolve(Response.json(ward)) });
  expect(await client.ward.get(null as never)).toMatchObject({ code: ward.code });
});

test.each([Number.POSITIVE_INFINITY, 2 ** 31])(
  'a timeout of %d is told its upper bound',
  (timeout) => {
    expect(refusalOf({ timeout }).message).toContain('under 2 ** 31');
  },
);

test.each<[keyof ClientOptions, unknown]>([
  ...['', 'portal.example', '/api', 'ftp://portal.example', 'https://', 'mailto:a@b.vn'].map(
    (text): [keyof ClientOptions, unknown] => ['baseUrl', text],
  ),
  ['baseUrl', 'https://user:word@portal.example'],
  ['baseUrl', 'https://portal.example?ward=11411'],
  ['baseUrl', 'https://portal.example#top'],
  ['baseUrl', 'https://portal.example/api/v1'],
  ['baseUrl', 'https://portal.example/motcua/api/v1/'],
  ['baseUrl', undefined],
  ['baseUrl', null],
  ['ward', '1141'],
  ['ward', '114110'],
  ['ward', 'Đông Hải'],
  ['ward', 11411],
  ['ward', undefined],
  ['language', 'fr'],
  ['fetch', 'fetch'],
  ['timeout', Number.NaN],
  ['timeout', -1],
  ['timeout', 0],
  ['timeout', '10'],
  ['totalTimeout', Number.POSITIVE_INFINITY],
  ['totalTimeout', 2 ** 31],
  ['validate', 'no'],
  ['transport', {}],
  ['middleware', () => {}],
  ['middleware', [null]],
  ['retries', -1],
  ['retries', 6],
  ['retries', 1.5],
  ['retries', Number.NaN],
  ['retries', '2'],
])('%s: %j is refused before any request', (option, value) => {
  const error = refusalOf({ [option]: value });
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({
    name: 'ConfigurationError',
    code: 'configuration-invalid',
    option,
    operation: null,
    attempts: 0,
    retryable: false,
  });
});

test.each([
  ['baseURL', 'baseUrl'],
  ['url', 'baseUrl'],
  ['wards', 'ward'],
  ['lang', 'language'],
  ['attemptTimeout', 'timeout'],
  ['retry', 'retries'],
  ['middlewares', 'middleware'],
  ['fetcher', 'fetch'],
  ['Validation', 'validate'],
])('an unknown option %s is refused with the nearest name', (typed, meant) => {
  const error = refusalOf({ [typed]: 1 });
  expect(error.option).toBe(typed);
  expect(error.message).toBe(`There is no option ${typed}; the nearest is ${meant}.`);
});

test.each([undefined, null, 'https://portal.example'])(
  '%j instead of options is refused',
  (value) => {
    expect(() => createClient(value as never)).toThrow(ConfigurationError);
  },
);

test('options that are undefined are as if they were absent', () => {
  expect(() => createClient({ ...good, language: undefined, validate: undefined })).not.toThrow();
});

test('a client is frozen through and through', () => {
  const client = createClient(good);
  const reachable = (value: object): object[] => [
    value,
    ...Object.values(value).flatMap(reachable),
  ];
  expect(reachable(client)).toHaveLength(33);
  for (const part of reachable(client)) expect(Object.isFrozen(part)).toBe(true);
});

test('a service for the functions of single operations is checked and frozen alike', () => {
  expect(() => connect({ ...good, ward: 'x' })).toThrow(ConfigurationError);
  const service = connect({ ...good, middleware: [] });
  expect(Object.isFrozen(service)).toBe(true);
});

test('changing the options afterwards changes no client', async () => {
  const urls: string[] = [];
  const options: ClientOptions = {
    ...good,
    fetch: async (input) => {
      urls.push(String(input));
      return new Response(null, { status: 404 });
    },
  };
  const client = createClient(options);
  options.ward = '00000';
  await client.ward.get().catch(() => {});
  expect(urls).toEqual(['https://portal.example/api/v1/wards/11411']);
});

test('adding a middleware afterwards changes no client', async () => {
  const middleware: Middleware[] = [];
  const client = createClient({ ...good, middleware, transport: async () => Response.json(ward) });
  middleware.push(() => expect.fail('called'));
  expect(await client.ward.get()).toEqual(ward);
});

test.each<[string, unknown]>([
  ['timeout', Number.NaN],
  ['totalTimeout', 0],
  ['retries', 9],
  ['signal', {}],
  ['signal', null],
])('%s: %j of one call is refused before anything is sent', async (option, value) => {
  const client = createClient({ ...good, fetch: () => expect.fail('sent') });
  const error = await rejection(client.ward.get({ [option]: value }));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ option, operation: 'ward.get', attempts: 0, retryable: false });
});

test.each([
  ['abort', 'signal'],
  ['idempotencyKey', 'timeout'],
  ['timout', 'timeout'],
])('an unknown option %s of one call is refused', async (typed, meant) => {
  const client = createClient({ ...good, fetch: () => expect.fail('sent') });
  const error = await rejection<ConfigurationError>(client.ward.get({ [typed]: 1 } as never));
  expect(error).toMatchObject({ name: 'ConfigurationError', option: typed });
  if (typed === 'timout') expect(error.message).toContain(`the nearest is ${meant}.`);
});

test.each<[string, unknown]>([
  ['token', undefined],
  ['token', ''],
  ['token', 'two words'],
  ['token', 'với-dấu'],
  ['token', 'line\nbreak'],
  ['idempotencyKey', ''],
  ['idempotencyKey', 'k\n'],
  ['idempotencyKey', 'a'.repeat(65)],
])('%s: %j of a write is refused before anything is sent', async (option, value) => {
  const client = createClient({ ...good, fetch: () => expect.fail('sent') });
  const options = { token: 'mc_1', [option]: value } as WriteOptions;
  const error = await rejection(client.imports.create(new Blob(['x']), {}, options));
  expect(error).toMatchObject({ name: 'ConfigurationError', option });
  if (value) expect(error.message).not.toContain(value);
});
