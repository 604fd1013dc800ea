import { expect, test } from 'vitest';
import { ConfigurationError, createClient, type ClientOptions } from '../src/index.ts';

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

test.each<[keyof ClientOptions, unknown]>([
  ...['', 'portal.example', '/api', 'ftp://portal.example', 'https://', 'mailto:a@b.vn'].map(
    (text): [keyof ClientOptions, unknown] => ['baseUrl', text],
  ),
  ['baseUrl', 'https://user:word@portal.example'],
  ['baseUrl', 'https://portal.example?ward=11411'],
  ['baseUrl', 'https://portal.example#top'],
  ['baseUrl', undefined],
  ['baseUrl', null],
  ['ward', '1141'],
  ['ward', '114110'],
  ['ward', 'Đông Hải'],
  ['ward', 11411],
  ['ward', undefined],
  ['language', 'fr'],
  ['fetch', 'fetch'],
  ['attemptTimeout', Number.NaN],
  ['attemptTimeout', -1],
  ['attemptTimeout', 0],
  ['attemptTimeout', '10'],
  ['totalTimeout', Number.POSITIVE_INFINITY],
  ['totalTimeout', 2 ** 31],
  ['validate', 'no'],
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
  ['timeout', 'totalTimeout'],
  ['baseURL', 'baseUrl'],
  ['url', 'baseUrl'],
  ['wards', 'ward'],
  ['lang', 'language'],
  ['attempTimeout', 'attemptTimeout'],
  ['Validation', 'validate'],
])('an unknown option %s is refused with the nearest name', (typed, meant) => {
  const error = refusalOf({ [typed]: 1 });
  expect(error.option).toBe(typed);
  expect(error.message).toBe(`createClient has no option ${typed}; the nearest is ${meant}.`);
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
  expect(reachable(client)).toHaveLength(14);
  for (const part of reachable(client)) expect(Object.isFrozen(part)).toBe(true);
});

test('changing the options afterwards changes no client', async () => {
  const urls: string[] = [];
  const options: ClientOptions = {
    ...good,
    fetch: async (input) => {
      urls.push((input as Request).url);
      return new Response(null, { status: 404 });
    },
  };
  const client = createClient(options);
  options.ward = '00000';
  await client.ward.get().catch(() => {});
  expect(urls).toEqual(['https://portal.example/api/v1/wards/11411']);
});
