export * from './local-time.ts';
export * from './period.ts';
