import type * as z from 'zod/mini';
import * as rules from '../../src/contract/rules.ts';
import type { Rule } from '../../src/contract/rules.ts';

/** The parts of a schema that are read here. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly Check[];
  readonly coerce?: boolean;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly catchall?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
}
interface Check {
  readonly _zod: { readonly check: { readonly rule?: Rule }; readonly def: { pattern?: RegExp } };
}
/** What the contract's own makers of schemas keep beside them. */
interface Kept {
  readonly only?: readonly string[];
  readonly range?: readonly [number, number];
  readonly size?: readonly [number, number];
  readonly trimmedSize?: readonly [number, number];
}

/**
 * How one type of schema is written; see `src/transport/shape.ts`, which reads it. Rules around a `request`
 * are written elsewhere; around anything else they can't be.
 */
export const shapeText = (schema: z.ZodMiniType, request = false): string => {
  const definition = schema._zod.def as unknown as Definition;
  const { type, checks = [], shape, catchall, element, innerType, options } = definition;
  const { only, range, size, trimmedSize } = schema as unknown as Kept;
  const unreadable = (): never => {
    throw new Error(`packed.ts has no word for a schema of the type ${type} with these checks`);
  };
  const pattern = checks[0]?._zod.def.pattern;
  const isDate = checks[1]?._zod.check.rule === rules.realDate;
  switch (type) {
    case 'string':
      if (only) return `[${only.join('|')}]`;
      if (range) return `#${range.join(',')}`;
      if (size) return `<${size.join(',')}>`;
      if (trimmedSize) return `<${trimmedSize.join(',')}>_`;
      if (!pattern) return checks.length ? unreadable() : '';
      if (checks.length > (isDate ? 2 : 1) || pattern.source.includes('/')) return unreadable();
      return `/${pattern.source}/${isDate ? '$' : ''}`;
    case 'number':
      return range ? `#${range.join(',')}` : checks.length ? unreadable() : '#';
    case 'boolean':
      return '!';
    case 'null':
      return '-';
    case 'nullable':
      return `${shapeText(innerType!)}?`;
    case 'optional':
      return `${shapeText(innerType!)}~`;
    case 'array':
      return `${shapeText(element!)}*`;
    case 'union':
      return `(${options!.map((option) => shapeText(option)).join('|')})`;
    case 'object': {
      if (checks.length > 0 && !request) return unreadable();
      const members = Object.entries(shape!).map(([name, each]) => name + shapeText(each));
      const kind = catchall?._zod.def.type;
      if (kind === 'unknown') return `{${members.join(' ')}}`;
      if (kind === 'never') return `{=${members.join(' ')}}`;
      return members.length || !catchall ? unreadable() : `%${shapeText(catchall)}`;
    }
    default:
      return unreadable();
  }
};

const names = new Map<unknown, string>(Object.entries(rules).map(([name, rule]) => [rule, name]));

/** Names of the rules that stand around the whole of a request. */
export const ruleNames = (schema: z.ZodMiniType | null): string[] =>
  ((schema?._zod.def as unknown as Definition | undefined)?.checks ?? []).map((check) => {
    const name = names.get(check._zod.check.rule);
    if (!name)
      throw new Error('A rule of a request stands in src/contract/rules.ts and is exported there');
    return name;
  });
