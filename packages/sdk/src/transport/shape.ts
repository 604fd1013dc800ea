import { realDate } from '../contract/rules.ts';

/** A place where a value is not what it must be. It never holds the value. */
export interface Fault {
  /** E.g. `items[0].title`; empty for the value itself. */
  path: string;
  rule: string;
}

/** Whether a value is of a shape. Given `faults`, it goes on and adds all places where it is not. */
export interface Shape {
  (value: unknown, faults?: Fault[], path?: string): boolean;
  /** Of an object, in the order of the contract. */
  readonly names?: readonly string[];
}

const must =
  (is: (value: never) => boolean, rule: string): Shape =>
  (value, faults, path = '') => {
    const holds = is(value as never);
    if (!holds) faults?.push({ path, rule });
    return holds;
  };

const both =
  (first: Shape, second: Shape): Shape =>
  (value, faults, path) =>
    first(value, faults, path) && second(value, faults, path);

const text = must((value) => typeof value === 'string', 'must be: string');
const number = must(Number.isFinite, 'must be: number');
const yes = must((value) => typeof value === 'boolean', 'must be: boolean');
const nothing = must((value) => value === null, 'must be: null');
const list = must(Array.isArray, 'must be: array');
const object = must(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be: object',
);
const date = must(realDate.is, realDate.words);

const orElse =
  (other: unknown, shape: Shape): Shape =>
  (value, faults, path) =>
    value === other || shape(value, faults, path);

const listOf = (item: Shape): Shape =>
  both(list, (value, faults, path) => {
    let holds = true;
    const items = value as readonly unknown[];
    for (let at = 0; at < items.length && (holds || faults); at++)
      holds = item(items[at], faults, faults && `${path}[${at}]`) && holds;
    return holds;
  });

/** Of a name that a shape does not know, only plain letters are repeated. */
const sayable = (name: string) => /^[A-Za-z]{1,40}$/.test(name);

const objectOf = (members: ReadonlyMap<string, Shape>, strict: boolean): Shape => {
  const all = [...members];
  const shape: Shape = (value, faults, path) => {
    let holds = true;
    for (let at = 0; at < all.length && (holds || faults); at++) {
      const [name, shape] = all[at]!;
      const inner = (value as Record<string, unknown>)[name];
      holds = shape(inner, faults, faults && (path ? `${path}.${name}` : name)) && holds;
    }
    const unknown = strict ? Object.keys(value as object).filter((name) => !members.has(name)) : [];
    if (unknown.length === 0) return holds;
    faults?.push({ path: unknown.find(sayable) ?? '', rule: 'unknown name' });
    return false;
  };
  return Object.assign(both(object, shape), { names: [...members.keys()] });
};

const mapOf = (item: Shape): Shape =>
  both(object, (value, faults, path) =>
    Object.entries(value as object)
      .map(([name, inner]) => item(inner, faults, `${path}.${name}`))
      .every(Boolean),
  );

/** Of several forms that fail, the one was meant that has no fault in the text that tells them apart. */
const oneOf =
  (forms: readonly Shape[]): Shape =>
  (value, faults, path) => {
    if (forms.some((form) => form(value))) return true;
    if (faults) {
      const all = forms.map((form) => {
        const own: Fault[] = [];
        form(value, own, path);
        return own;
      });
      const other = (own: Fault[]) => own.some(({ rule }) => /^must (match|be one)/.test(rule));
      faults.push(...(all.find((own) => !other(own)) ?? all[0]!));
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
  let at = 0;
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(written) ?? [''];
    at += found[0].length;
    return found.at(-1)!;
  };
  const pair = (): number[] =>
    take(/[\d,]*/)
      .split(',')
      .map(Number);
  const plain = (): Shape => {
    switch (take(/[{(%#!\-/[<]/)) {
      case '{': {
        const strict = take(/=/) !== '';
        const members = new Map<string, Shape>();
        for (let name; (name = take(/ ?(\w+)/));) members.set(name, whole());
        at++;
        return objectOf(members, strict);
      }
      case '(': {
        const forms: Shape[] = [];
        do forms.push(whole());
        while (take(/[|)]/) === '|');
        return oneOf(forms);
      }
      case '%':
        return mapOf(whole());
      case '#': {
        const [least, most] = pair();
        return most === undefined
          ? number
          : must(
              (value) => /^\d+$/.test(String(value)) && value >= least! && value <= most,
              `a whole number from ${least} to ${most}`,
            );
      }
      case '!':
        return yes;
      case '-':
        return nothing;
      case '/': {
        const pattern = new RegExp(take(/([^/]+)\//));
        const form = both(
          text,
          must((value) => pattern.test(value), `must match ${pattern}`),
        );
        return take(/\$/) ? both(form, date) : form;
      }
      case '[': {
        const words = take(/([^\]]+)\]/).split('|');
        return both(
          text,
          must((value) => words.includes(value), `must be one of: ${words.join(', ')}`),
        );
      }
      case '<': {
        const [least, most] = pair();
        at++;
        const trims = take(/_/);
        return both(
          text,
          must((value: string) => {
            const { length } = trims ? value.trim() : value;
            return length >= least! && length <= most!;
          }, `must be: ${least} to ${most} characters`),
        );
      }
      default:
        return text;
    }
  };
  const whole = (): Shape => {
    let shape = plain();
    for (let sign; (sign = take(/[*?~]/));)
      shape = sign === '*' ? listOf(shape) : orElse(sign === '?' ? null : undefined, shape);
    return shape;
  };
  return whole();
};
