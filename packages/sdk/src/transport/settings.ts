import type { ClientOptions, Middleware, Transport } from '../options.ts';
import { checkOptions, given, limits, type Rule } from './check-options.ts';

/** The options of a client, checked and complete. */
export interface Settings {
  /** Up to and with `/api/v1`. */
  readonly base: string;
  readonly ward: string;
  readonly language: 'vi' | 'en';
  /** `undefined`: the global one, as it is when a call is made. */
  readonly fetch?: typeof globalThis.fetch;
  readonly transport?: Transport;
  readonly middleware: readonly Middleware[];
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly validate: boolean;
}

const isBase = (value: unknown) => {
  try {
    const { protocol, username, password } = new URL(String(value));
    const plain = !/[?#]|\/api\/v1\/*$/.test(String(value));
    return /^https?:$/.test(protocol) && !username && !password && plain;
  } catch {
    return false;
  }
};
const isFunction = (value: unknown) => typeof value === 'function';

/** The only list of the options of a client. */
const rules: Readonly<Record<keyof ClientOptions, Rule>> = {
  baseUrl: [
    isBase,
    'an http or https address without user, query, fragment or the path of the API',
    true,
  ],
  ward: [
    (value) => /^\d{5}$/.test(value as string) && typeof value === 'string',
    'five digits',
    true,
  ],
  language: [(value) => value === 'vi' || value === 'en', 'vi or en'],
  fetch: [isFunction, 'a function'],
  transport: [isFunction, 'a function'],
  middleware: [(value) => Array.isArray(value) && value.every(isFunction), 'a list of functions'],
  ...limits,
  validate: [(value) => typeof value === 'boolean', 'true or false'],
};

/**
 * Checks the options of a client once, for the functions that call one operation each, such as
 * `getStatistics`. `createClient` is this with all of them bound.
 *
 * @example
 * ```ts
 * const service = connect({ baseUrl: 'https://motcua.example', ward: '11411' });
 * const { figures } = await getStatistics(service, { period: '2025-07' });
 * ```
 * @throws {@link ConfigurationError} for an option that is unknown, missing or wrong.
 */
export const connect = (options: ClientOptions): Settings => {
  checkOptions(options, rules);
  return Object.freeze({
    language: 'vi',
    timeout: 10_000,
    totalTimeout: 30_000,
    retries: 2,
    validate: true,
    ...given(options),
    middleware: [...(options.middleware ?? [])],
    base: `${new URL(options.baseUrl).href.replace(/\/+$/, '')}/api/v1`,
  }) as Settings;
};
