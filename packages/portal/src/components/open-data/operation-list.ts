import { descriptions, operations, type Operation, type OperationId } from '@motcua/sdk/schemas';
import { strings, type Language } from '../../i18n/index.ts';

export interface ListedOperation {
  id: OperationId;
  method: string;
  /** With the ward's own code. */
  path: string;
  /** Opens in a browser: it asks for nothing but the ward. */
  opens: boolean;
  summary: string;
  needsToken: boolean;
}

const asksNothing = (query: Operation['query']) => query?.safeParse({}).success ?? true;

const table: readonly (Operation & { id: OperationId })[] = operations;

/** Every operation of the contract with what it does; in English as the contract itself says it. */
export const operationList = (ward: string, language: Language): ListedOperation[] =>
  table.map(({ id, method, path, query, scope, stream }) => {
    const filled = path.replace('{ward}', ward);
    return {
      id,
      method,
      path: `/api/v1${filled}`,
      opens: method === 'GET' && !stream && !filled.includes('{') && asksNothing(query),
      summary: strings(language).openData.operations?.[id] ?? descriptions[id].summary,
      needsToken: scope !== undefined,
    };
  });
