export * from './common.ts';
export * from './ward.ts';
export * from './procedure.ts';
export * from './dossier.ts';
export * from './statistics.ts';
export * from './apology.ts';
export * from './problem.ts';
export * from './operations.ts';
