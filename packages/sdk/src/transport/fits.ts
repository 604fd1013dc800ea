import type * as z from 'zod/mini';

type Fits = (value: unknown) => boolean;

/** The parts of a schema that are read here. */
interface Definition {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly catchall?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
}

const made = new WeakMap<object, Fits>();

const make = (schema: z.ZodMiniType): Fits => {
  const { type, checks, shape, catchall, element, innerType, options } = schema._zod
    .def as Definition;
  if (!checks?.length) {
    if (type === 'string' || type === 'boolean') return (value) => typeof value === type;
    if (type === 'number') return Number.isFinite;
    if (type === 'null') return (value) => value === null;
    if (type === 'nullable') {
      const inner = fits(innerType!);
      return (value) => value === null || inner(value);
    }
    if (type === 'array') {
      const each = fits(element!);
      return (value) => Array.isArray(value) && value.every(each);
    }
    if (type === 'union') {
      const forms = options!.map(fits);
      return (value) => forms.some((form) => form(value));
    }
    if (type === 'object' && catchall?._zod.def.type === 'unknown') {
      const members = Object.entries(shape!).map(([name, each]) => [name, fits(each)] as const);
      return (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
        for (const [name, each] of members)
          if (!each((value as Record<string, unknown>)[name])) return false;
        return true;
      };
    }
  }
  return (value) => schema.safeParse(value).success;
};

/**
 * Whether a value, as JSON has it, is of a schema that changes nothing: what `safeParse` says, without
 * the copy that it makes of every object, which takes most of its time. Of schemas that are not simple
 * it is asked itself.
 */
export const fits = (schema: z.ZodMiniType): Fits => {
  const known = made.get(schema) ?? make(schema);
  made.set(schema, known);
  return known;
};
