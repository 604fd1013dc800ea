import { realDate } from '../contract/rules.ts';

/** A place where a value is not what it must be. It never holds the value. */
export interface Fault {
  /** E.g. `items[0].title`; empty for the value itself. */
  path: string;
  rule: string;
}

/**
 * Whether a value fits. With `found`, nothing ends at the first fault: every place that does not fit is
 * put there, and what is returned tells no more.
 */
type Check = (value: unknown, found?: Fault[], path?: string) => boolean;

export interface Shape extends Check {
  /** Of an object, in the order of the contract. */
  readonly members?: ReadonlyMap<string, Shape>;
  /** Spaces around the text are dropped. */
  readonly trims?: boolean;
}

/** All places where a value does not fit. */
export const faultsOf = (shape: Shape, value: unknown, path = ''): Fault[] => {
  const found: Fault[] = [];
  shape(value, found, path);
  return found;
};

const must =
  (is: (value: never) => boolean, rule: string): Check =>
  (value, found, path) => {
    const fits = is(value as never);
    if (!fits) found?.push({ path: path!, rule });
    return fits;
  };

const noText = must(() => false, 'must be: string');
// Without a detour, as most of what is looked at is text.
const text: Check = (value, found, path) => typeof value === 'string' || noText(value, found, path);
const number = must(Number.isFinite, 'must be: number');
const yes = must((value) => typeof value === 'boolean', 'must be: boolean');
const nothing = must((value) => value === null, 'must be: null');
const list = must(Array.isArray, 'must be: array');
const object = must(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be: object',
);
const date = must(realDate.is, realDate.words);
/** A whole body that is a file. */
export const file = must(
  (value) => [Blob, Uint8Array, ReadableStream].some((kind) => (value as unknown) instanceof kind),
  'must be a Blob, a Uint8Array or a ReadableStream',
);

/** Of the second as well, which only values of the first are asked about. */
const and =
  (first: Check, second: Check): Check =>
  (value, found, path) =>
    first(value, found, path) && second(value, found, path);

const textThat = (is: (value: string) => boolean, rule: string): Check => and(text, must(is, rule));

const or =
  (other: unknown, check: Check): Check =>
  (value, found, path) =>
    value === other || check(value, found, path);

const listOf = (check: Check): Check =>
  and(list, (value, found, path) =>
    (value as unknown[]).every(
      (item, at) => check(item, found, found && `${path}[${at}]`) || !!found,
    ),
  );

/** Of a name that a shape does not know, only plain letters are repeated. */
const sayable = (name: string) => /^[A-Za-z]{1,40}$/.test(name);

type Named = Readonly<Record<string, unknown>>;

const objectOf = (members: ReadonlyMap<string, Shape>, strict: boolean): Shape => {
  const names = [...members.keys()];
  const checks = [...members.values()];
  const check = and(object, (value, found, path) => {
    for (let at = 0; at < names.length; at++) {
      const name = names[at]!;
      const inner = found && (path ? `${path}.${name}` : name);
      if (!checks[at]!((value as Named)[name], found, inner) && !found) return false;
    }
    if (!strict) return true;
    const unknown = Object.keys(value as Named).filter((name) => !members.has(name));
    if (unknown.length) found?.push({ path: unknown.find(sayable) ?? '', rule: 'unknown name' });
    return !unknown.length;
  });
  return Object.assign(check, { members });
};

const mapOf = (check: Check): Check =>
  and(object, (value, found, path) =>
    Object.entries(value as Named).every(
      ([name, inner]) => check(inner, found, found && `${path}.${name}`) || !!found,
    ),
  );

/** Of several forms, the one was meant that has no fault in a text that tells them apart. */
const oneOf =
  (forms: readonly Check[]): Check =>
  (value, found, path) => {
    if (forms.some((form) => form(value))) return true;
    if (found) {
      const all = forms.map((form) => faultsOf(form, value, path));
      const meant = all.find((own) => !own.some(({ rule }) => /^must (match|be one)/.test(rule)));
      found.push(...(meant ?? all[0]!));
    }
    return false;
  };

/**
 * Reads a shape as `packed.ts` writes it: `{name type …}` for an object, `{=` for one without other
 * names, `%type` for one with any names, `(type|type)` for one of several, nothing for a text, `/…/` for
 * one by a pattern (`$`: with a date that exists), `[a|b]` for one of these, `<1,40>` for its length
 * (`_`: without spaces around), `#` for a number, `#1,500` for a whole one or its digits, `!` for true or
 * false, `-` for null. After a type: `*` a list of it, `?` or null, `~` or nothing.
 */
export const readShape = (written: string): Shape => {
  const tokens = written.match(/\/[^/]+\/|\[[^\]]+\]|<[^>]+>|#[\d,]*|\w+|\S/g) ?? [];
  let at = 0;
  const next = (token: string): boolean => tokens[at] === token && ++at > 0;
  const plain = (): Shape => {
    const token = tokens[at++] ?? '';
    const inner = token.slice(1, -1);
    const [least = 0, most] = token.match(/\d+/g)?.map(Number) ?? [];
    switch (token[0]) {
      case '{': {
        const strict = next('=');
        const members = new Map<string, Shape>();
        while (!next('}')) members.set(tokens[at++]!, whole());
        return objectOf(members, strict);
      }
      case '(': {
        const forms = [whole()];
        while (!next(')')) if (next('|')) forms.push(whole());
        return oneOf(forms);
      }
      case '%':
        return mapOf(whole());
      case '#':
        return most === undefined
          ? number
          : must(
              (value) => /^\d+$/.test(String(value)) && value >= least && value <= most,
              `a whole number from ${least} to ${most}`,
            );
      case '!':
        return yes;
      case '-':
        return nothing;
      case '/': {
        const pattern = new RegExp(inner);
        const form = textThat((value) => pattern.test(value), `must match ${pattern}`);
        return next('$') ? and(form, date) : form;
      }
      case '[': {
        const words = inner.split('|');
        return textThat((value) => words.includes(value), `must be one of: ${words.join(', ')}`);
      }
      case '<': {
        const trims = next('_');
        const sized = textThat((value) => {
          const { length } = trims ? value.trim() : value;
          return length >= least && length <= most!;
        }, `must be: ${least} to ${most} characters`);
        return Object.assign(sized, { trims });
      }
      default:
        at--;
        return text;
    }
  };
  const whole = (): Shape => {
    let shape = plain();
    for (;;)
      if (next('*')) shape = listOf(shape);
      else if (next('?')) shape = or(null, shape);
      else if (next('~')) shape = or(undefined, shape);
      else return shape;
  };
  return whole();
};
