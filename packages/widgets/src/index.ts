export { MotcuaApologies } from './widgets/apologies/element.ts';
export { MotcuaContact } from './widgets/contact/element.ts';
export { MotcuaLookup } from './widgets/lookup/element.ts';
export { MotcuaProcedure } from './widgets/procedure/element.ts';
export { MotcuaProcedures } from './widgets/procedures/element.ts';
export { MotcuaStatistics } from './widgets/statistics/element.ts';
export { define } from './element/define.ts';
export type { WidgetState } from './element/motcua-element.ts';
