import * as all from './fixtures/index.ts';

export { createService, type BadDayScope, type Service, type ServiceOptions } from './service.ts';
export type { ServiceAnswers, ServiceOperation } from './answers.ts';
export type { Malformation } from './bad-days.ts';
export type { ServiceData } from './data.ts';
export type { TestDossier } from './fixtures/dossiers.ts';
export type { Asked } from './input.ts';
export type { Answerer } from './respond.ts';
export { problemResponse } from './problems.ts';

/** An answer of every operation, made up but for its figures. All pass the schemas. */
export const fixtures = all;
