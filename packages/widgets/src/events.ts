import type {
  ApologyList,
  HolidayList,
  Procedure,
  ProcedureList,
  Statistics,
  Ward,
} from '@motcua/sdk';
import type { WidgetName } from './describe.ts';
import type { Failure } from './transport/failure.ts';

/**
 * What each element loads. A look-up tells nobody but who looks: `data` is whether the form is shown, and
 * `null` for each answer.
 */
export interface LoadedData {
  procedures: ProcedureList;
  procedure: Procedure;
  lookup: boolean | null;
  statistics: Statistics;
  apologies: ApologyList;
  /** `holidays`: the days off of this year; `null` when those could not be had. */
  contact: { readonly ward: Ward; readonly holidays: HolidayList | null };
}

/** `motcua-load`: data have come and are about to be shown; prevented, they are not. */
export type LoadEvent<Name extends WidgetName = WidgetName> = CustomEvent<{
  readonly data: LoadedData[Name];
}>;

/** `motcua-select`: a procedure or a letter was chosen; prevented, its link is not followed. */
export type SelectEvent = CustomEvent<
  { readonly code: string; readonly title: string } | { readonly number: string }
>;

/** `motcua-error`: why nothing new is shown; prevented, nothing is said. */
export type ErrorEvent = CustomEvent<{
  readonly kind: Failure['kind'];
  /** The sentence that is shown, in the element's language. */
  readonly message: string;
  /** When it asks again by itself; 0: it does not. */
  readonly retryInSeconds: number;
}>;

declare global {
  interface GlobalEventHandlersEventMap {
    'motcua-load': LoadEvent;
    'motcua-select': SelectEvent;
    'motcua-error': ErrorEvent;
  }
}
