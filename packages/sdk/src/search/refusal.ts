/** The parts of a schema's issue that are read here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message?: string;
  readonly expected?: unknown;
  readonly pattern?: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/**
 * The words and place of a schema's issue, made of the schema alone, never of the value. Of several
 * forms that a value may have, the one is meant whose telling texts it has. The name of an unknown
 * input is said when it is plain letters.
 */
export const refusal = (
  { code, path, message = '', expected, pattern, keys = [], errors = [] }: Issue,
  above: readonly PropertyKey[] = [],
): { path: string; rule: string } => {
  const here = [...above, ...path];
  const form =
    errors.find((issues) => issues.every((issue) => issue.code !== 'invalid_format')) ?? errors[0];
  if (form) return refusal(form[0]!, here);
  const unknown = keys.find((key) => /^[A-Za-z]{1,40}$/.test(key));
  if (unknown) here.push(unknown);
  return {
    path: here.reduce<string>(
      (text, part) =>
        text + (typeof part === 'number' ? `[${part}]` : `${text && '.'}${String(part)}`),
      '',
    ),
    rule:
      code === 'invalid_type'
        ? `must be: ${expected}`
        : code === 'invalid_format'
          ? `must match ${pattern}`
          : code === 'unrecognized_keys'
            ? 'unknown name'
            : message,
  };
};
