import type { Cell } from '../raw-row.ts';

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/** An object's own field; what a hostile file puts on a prototype is not one. */
export const field = (object: unknown, name: string): unknown =>
  isObject(object) && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;

/** A list or an object where a scalar belongs is kept as a text that no column takes. */
export const scalar = (value: unknown): Cell => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : '[list]';
};

/** Some fields of an object under names of our own. */
export const pick = <Name extends string>(
  object: unknown,
  names: readonly (readonly [Name, string])[],
): Partial<Record<Name, Cell>> => {
  const cells: Partial<Record<Name, Cell>> = {};
  for (const [name, key] of names) cells[name] = scalar(field(object, key));
  return cells;
};
