import type { MotcuaApologies } from './widgets/apologies/element.ts';
import type { MotcuaContact } from './widgets/contact/element.ts';
import type { MotcuaLookup } from './widgets/lookup/element.ts';
import type { MotcuaProcedure } from './widgets/procedure/element.ts';
import type { MotcuaProcedures } from './widgets/procedures/element.ts';
import type { MotcuaStatistics } from './widgets/statistics/element.ts';

export type { Attributes, CommonAttributes } from './attributes.ts';
export { define } from './element/define.ts';
export type { WidgetState } from './element/motcua-element.ts';
export type { ErrorEvent, LoadEvent, LoadedData, SelectEvent } from './events.ts';
export { MotcuaApologies } from './widgets/apologies/element.ts';
export { MotcuaContact } from './widgets/contact/element.ts';
export { MotcuaLookup } from './widgets/lookup/element.ts';
export { MotcuaProcedure } from './widgets/procedure/element.ts';
export { MotcuaProcedures } from './widgets/procedures/element.ts';
export { MotcuaStatistics } from './widgets/statistics/element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'motcua-apologies': MotcuaApologies;
    'motcua-contact': MotcuaContact;
    'motcua-lookup': MotcuaLookup;
    'motcua-procedure': MotcuaProcedure;
    'motcua-procedures': MotcuaProcedures;
    'motcua-statistics': MotcuaStatistics;
  }
}
