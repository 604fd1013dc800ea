import type { ClientOptions } from '../options.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { nearestName } from './nearest-name.ts';

/** The options of a client, checked and complete. */
export interface Settings {
  /** Up to and with `/api/v1`. */
  readonly base: string;
  readonly ward: string;
  readonly language: 'vi' | 'en';
  /** `undefined`: the global one, as it is when a call is made. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly attemptTimeout: number;
  readonly totalTimeout: number;
  readonly validate: boolean;
}

/** Above this, timers of the platform fire at once. */
const longestTimer = 2 ** 31 - 1;

const isTimeout = (value: unknown) =>
  typeof value === 'number' && value > 0 && value <= longestTimer;

const isBase = (value: unknown) => {
  try {
    const { protocol, username, password } = new URL(String(value));
    return /^https?:$/.test(protocol) && !username && !password && !/[?#]/.test(String(value));
  } catch {
    return false;
  }
};

const timeoutRule = 'a positive number of milliseconds, at most 2147483647';

/** Every option with its rule, in words and as a test; the only list of their names. */
const rules: Record<keyof ClientOptions, [is: (value: unknown) => boolean, words: string]> = {
  baseUrl: [isBase, 'an absolute http or https address without user, query or fragment'],
  ward: [(value) => typeof value === 'string' && /^\d{5}$/.test(value), 'a string of five digits'],
  language: [(value) => value === 'vi' || value === 'en', 'vi or en'],
  fetch: [(value) => typeof value === 'function', 'a function'],
  attemptTimeout: [isTimeout, timeoutRule],
  totalTimeout: [isTimeout, timeoutRule],
  validate: [(value) => typeof value === 'boolean', 'true or false'],
};
const names = Object.keys(rules) as (keyof ClientOptions)[];
const required: readonly string[] = ['baseUrl', 'ward'];

/** Checks the options of a client. @throws {@link ConfigurationError} */
export const settingsOf = (options: ClientOptions): Settings => {
  if (typeof options !== 'object' || options === null)
    throw new ConfigurationError('', 'createClient needs an object of options.');
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(rules, name));
  if (unknown !== undefined) {
    // Anything may stand where a name is expected; only plain letters are repeated.
    const option = /^[A-Za-z]{1,40}$/.exec(unknown)?.[0] ?? '';
    const nearest = nearestName(unknown, names);
    throw new ConfigurationError(
      option,
      `createClient has no option ${option || 'of a given name'}; the nearest is ${nearest}.`,
    );
  }
  for (const name of names) {
    const [is, words] = rules[name];
    const value = options[name];
    if (value === undefined ? required.includes(name) : !is(value))
      throw new ConfigurationError(name, `Option ${name} must be ${words}.`);
  }
  return Object.freeze({
    base: `${new URL(options.baseUrl).href.replace(/\/+$/, '')}/api/v1`,
    ward: options.ward,
    language: options.language ?? 'vi',
    fetch: options.fetch,
    attemptTimeout: options.attemptTimeout ?? 10_000,
    totalTimeout: options.totalTimeout ?? 30_000,
    validate: options.validate ?? true,
  });
};
