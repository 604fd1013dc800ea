export * from './fold.ts';
export * from './tidy.ts';
export * from './format.ts';
