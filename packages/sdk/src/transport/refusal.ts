/** The parts of a schema's issue that are read here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message?: string;
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number'
        ? `${text}[${part}]`
        : text
          ? `${text}.${String(part)}`
          : String(part),
    '',
  );

const ruleText = ({ code, expected, minimum, maximum, values, message }: Issue): string => {
  switch (code) {
    case 'invalid_type':
      return `must be: ${expected}`;
    case 'invalid_value':
      return `must be one of: ${values?.join(', ')}`;
    case 'too_small':
      return `at least ${minimum}`;
    case 'too_big':
      return `at most ${maximum}`;
    case 'invalid_format':
      return 'wrong format';
    case 'unrecognized_keys':
      return 'unknown name';
    case 'custom':
      return message ?? 'refused';
    default:
      return 'none of the allowed forms';
  }
};

/**
 * A schema's issue in words made of the schema alone, never of the value. The name of an unknown
 * input is said when it is plain letters.
 */
export const refusal = (issue: Issue): { path: string; rule: string } => {
  const unknown = issue.keys?.find((key) => /^[A-Za-z]{1,40}$/.test(key));
  return {
    path: pathText(unknown === undefined ? issue.path : [...issue.path, unknown]),
    rule: ruleText(issue),
  };
};
