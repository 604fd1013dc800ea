import { descriptions, operations, type Operation } from '@motcua/sdk/schemas';
import { strings, type Language } from '../../i18n/index.ts';

export interface ListedOperation {
  id: string;
  method: string;
  /** With the ward's own code. */
  path: string;
  /** Opens in a browser: it asks for nothing but the ward. */
  opens: boolean;
  summary: string;
  /** The summary has not been translated. */
  english: boolean;
  needsToken: boolean;
}

const asksNothing = (query: Operation['query']) => query?.safeParse({}).success ?? true;

const table: readonly Operation[] = operations;

/** Every operation of the contract with what it does, in words where there are some in the language. */
export const operationList = (ward: string, language: Language): ListedOperation[] =>
  table.map(({ id, method, path, query, scope, stream }) => {
    const own = strings(language).openData.operations[id];
    const filled = path.replace('{ward}', ward);
    return {
      id,
      method,
      path: `/api/v1${filled}`,
      opens: method === 'GET' && !stream && !filled.includes('{') && asksNothing(query),
      summary: own ?? descriptions[id as keyof typeof descriptions].summary,
      english: own === undefined,
      needsToken: scope !== undefined,
    };
  });
