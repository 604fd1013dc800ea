import { toIndexData, type IndexOptions } from './index-data.ts';
import { searchFromIndex } from './search-from-index.ts';
import type { ProcedureSearch, SearchableProcedure } from './types.ts';

/**
 * A search over procedures by code, official title and what people call them; built once, asked often.
 *
 * @example
 * ```ts
 * const search = createSearch(procedures);
 * search('cho tôi hỏi giấy độc thân').hits[0];
 * // { code: '1.004873', score: 0.9, why: { kind: 'name', text: 'giấy độc thân' } }
 * search('ly hôn');
 * // { hits: [], elsewhere: { office: { vi: 'Tòa án nhân dân khu vực', en: … }, why: … } }
 * ```
 */
export const createSearch = (
  procedures: readonly SearchableProcedure[],
  options: IndexOptions = {},
): ProcedureSearch => searchFromIndex(toIndexData(procedures, options));
