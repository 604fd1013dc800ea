import { realDate } from '../contract/rules.ts';

/** A place where a value is not what it must be. It never holds the value. */
export interface Fault {
  /** E.g. `items[0].title`; empty for the value itself. */
  path: string;
  rule: string;
}

export interface Shape {
  /** Looks and does not explain: this is what every answer goes through. */
  readonly fits: (value: unknown) => boolean;
  /** All places where a value does not fit. */
  readonly faults: (value: unknown, path: string) => Fault[];
  /** Of an object, in the order of the contract. */
  readonly members?: ReadonlyMap<string, Shape>;
  /** Spaces around the text are dropped. */
  readonly trims?: boolean;
}

const must = (fits: (value: never) => boolean, rule: string): Shape => ({
  fits: fits as Shape['fits'],
  faults: (value, path) => (fits(value as never) ? [] : [{ path, rule }]),
});

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
const bytes = must(
  (value) => [Blob, Uint8Array, ReadableStream].some((kind) => (value as unknown) instanceof kind),
  'must be a Blob, a Uint8Array or a ReadableStream',
);
/** A whole body that is a file. */
export const file: Shape = { ...bytes, faults: (value) => bytes.faults(value, 'file') };

/** Of the second shape as well, which only values of the first are asked about. */
const and = (first: Shape, second: Shape): Shape => ({
  ...second,
  fits: (value) => first.fits(value) && second.fits(value),
  faults: (value, path) => (first.fits(value) ? second : first).faults(value, path),
});

const textThat = (is: (value: string) => boolean, rule: string): Shape => and(text, must(is, rule));

const or = (other: unknown, { fits, faults }: Shape): Shape => ({
  fits: (value) => value === other || fits(value),
  faults: (value, path) => (value === other ? [] : faults(value, path)),
});

const listOf = ({ fits, faults }: Shape): Shape =>
  and(list, {
    fits: (value) => (value as unknown[]).every(fits),
    faults: (value, path) =>
      (value as unknown[]).flatMap((item, at) => faults(item, `${path}[${at}]`)),
  });

/** Of a name that a shape does not know, only plain letters are repeated. */
const sayable = (name: string) => /^[A-Za-z]{1,40}$/.test(name);

type Named = Readonly<Record<string, unknown>>;

const objectOf = (members: ReadonlyMap<string, Shape>, strict: boolean): Shape => {
  const names = [...members.keys()];
  const checks = [...members.values()].map(({ fits }) => fits);
  const others = (value: unknown) =>
    strict ? Object.keys(value as Named).filter((name) => !members.has(name)) : [];
  return and(object, {
    members,
    fits: (value) => {
      for (let at = 0; at < names.length; at++)
        if (!checks[at]!((value as Named)[names[at]!])) return false;
      return !strict || others(value).length === 0;
    },
    faults: (value, path) => {
      const found = [...members].flatMap(([name, { faults }]) =>
        faults((value as Named)[name], path ? `${path}.${name}` : name),
      );
      const unknown = others(value);
      if (unknown.length) found.push({ path: unknown.find(sayable) ?? '', rule: 'unknown name' });
      return found;
    },
  });
};

const mapOf = ({ fits, faults }: Shape): Shape =>
  and(object, {
    fits: (value) => Object.values(value as Named).every(fits),
    faults: (value, path) =>
      Object.entries(value as Named).flatMap(([name, inner]) => faults(inner, `${path}.${name}`)),
  });

/** Of several forms, the one was meant that has no fault in a text that tells them apart. */
const oneOf = (forms: readonly Shape[]): Shape => ({
  fits: (value) => forms.some(({ fits }) => fits(value)),
  faults: (value, path) => {
    const all = forms.map(({ faults }) => faults(value, path));
    if (all.some((own) => own.length === 0)) return [];
    const other = (own: Fault[]) => own.some(({ rule }) => /^must (match|be one)/.test(rule));
    return all.find((own) => !other(own)) ?? all[0]!;
  },
});

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
        return { ...sized, trims };
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
