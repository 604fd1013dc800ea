import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import * as contract from '../../src/contract/operations.ts';
import type { Operation } from '../../src/contract/operations.ts';
import { problem, problemCodes } from '../../src/contract/problem.ts';
import { ruleNames, shapeText } from './shape-text.ts';

/** Where it stands. */
export const packedFile = fileURLToPath(new URL('../../src/contract/packed.ts', import.meta.url));

/** The rules of the query or, where there is none, of the body. */
const rulesOf = ({ id, query, body }: Operation): string[] => {
  const [ofQuery, ofBody] = [ruleNames(query), body === 'file' ? [] : ruleNames(body)];
  if (query && ofBody.length > 0)
    throw new Error(`${id} has a query: packed.ts then has no room for rules of its body`);
  return query ? ofQuery : ofBody;
};

const line = (name: string, operation: Operation): string => {
  const { id, method, path, params, query, body, scope, response } = operation;
  if (ruleNames(params).length > 0) throw new Error(`${id} has a rule in its path`);
  const { ward: _, ...rest } = (params as unknown as z.ZodMiniObject).shape;
  const parts = [
    [id, method, path, ...(scope ? [scope] : [])].join(' '),
    Object.keys(rest).length ? shapeText(z.looseObject(rest)) : '',
    query ? shapeText(query, true) : '',
    body === 'file' ? body : body ? shapeText(body, true) : '',
    shapeText(response),
  ];
  const elements = [...parts.map((part) => JSON.stringify(part)), ...rulesOf(operation)];
  return `export const ${name} = [${elements.join(', ')}] as unknown as PackedOf<typeof contract.${name}>;`;
};

/** The text of `src/contract/packed.ts`. */
export const packedText = async (): Promise<string> => {
  const all: Readonly<Record<string, object>> = contract;
  const named = Object.entries(all)
    .filter((entry): entry is [string, Operation] => 'response' in entry[1])
    .sort(([one], [other]) => one.localeCompare(other, 'en'));
  const rules = new Set(named.flatMap(([, operation]) => rulesOf(operation)));
  const text = [
    '// Made from `operations.ts` by `npm run contract`; a test compares.',
    "import type * as contract from './operations.ts';",
    "import type { PackedOf } from './pack.ts';",
    `import { ${[...rules].sort().join(', ')} } from './rules.ts';`,
    '',
    '/** Shape of a problem. */',
    `export const problemShape = ${JSON.stringify(shapeText(problem))};`,
    '',
    '/** Those that are known. */',
    `export const problemCodes = ${JSON.stringify(problemCodes)} as const;`,
    '',
    ...named.flatMap(([name, operation]) => [line(name, operation), '']),
    '/** All of them. */',
    `export const operations = [${named.map(([name]) => name).join(', ')}];`,
  ].join('\n');
  return format(text, { ...(await resolveConfig(packedFile)), filepath: packedFile });
};
