export * from './create-search.ts';
export * from './index-data.ts';
export * from './search-from-index.ts';
export type * from './types.ts';
export * from './vocabulary.ts';
