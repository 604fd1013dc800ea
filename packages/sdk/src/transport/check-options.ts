import { ConfigurationError } from '../errors/configuration-error.ts';
import { nearestName } from './nearest-name.ts';

/** What an option must be, as a test and in words. */
export type Rule = readonly [is: (value: unknown) => boolean, words: string, needed?: true];
export type Rules = Readonly<Record<string, Rule>>;

/** Above 2 147 483 647 timers of the platform fire at once. */
const time: Rule = [
  (value) => typeof value === 'number' && value > 0 && value < 2 ** 31,
  'milliseconds, more than 0, under 2 ** 31',
];

/** What may be told to a client as well as to one call. */
export const limits = {
  timeout: time,
  totalTimeout: time,
  retries: [(value) => [0, 1, 2, 3, 4, 5].includes(value as number), '0 to 5'],
} as const satisfies Rules;

/** The options of one call. */
export const rulesOfCalls: Rules = {
  ...limits,
  signal: [
    (value) => typeof (value as AbortSignal | null)?.throwIfAborted === 'function',
    'an AbortSignal',
  ],
};

/** Those of a call that changes something. Both more are sent as headers, where other letters would be refused with the value in the message. */
export const rulesOfWrites: Rules = {
  ...rulesOfCalls,
  token: [
    (value) => /^[\x21-\x7e]{1,500}$/.test(String(value)),
    'a token of the ward, without spaces',
    true,
  ],
  idempotencyKey: [
    (value) => /^[\w-]{1,64}$/.test(String(value)),
    '1 to 64 letters, digits, _ or -',
  ],
};

/** The options that were given: `undefined` is as good as none. */
export const given = <Options extends object>(
  options: Options | undefined,
): { [Name in keyof Options]?: Exclude<Options[Name], undefined> } =>
  Object.fromEntries(
    Object.entries(Object(options)).filter(([, value]) => value !== undefined),
  ) as Options;

/** @throws {@link ConfigurationError} for an option that is unknown, missing or wrong. */
export const checkOptions = (
  options: object | undefined,
  rules: Rules,
  operation: string | null = null,
): void => {
  for (const name of Object.keys(Object(options)))
    if (!Object.hasOwn(rules, name)) {
      // Anything may stand where a name is expected; only plain letters are repeated.
      const option = /^[A-Za-z]{1,40}$/.exec(name)?.[0] ?? '';
      const nearest = nearestName(name, Object.keys(rules));
      throw new ConfigurationError(
        option,
        `There is no option ${option || 'of a given name'}; the nearest is ${nearest}.`,
        operation,
      );
    }
  for (const [name, [is, words, needed]] of Object.entries(rules)) {
    const value = (options as Record<string, unknown> | undefined)?.[name];
    if (value === undefined ? needed : !is(value))
      throw new ConfigurationError(name, `Option ${name} must be ${words}.`, operation);
  }
};
