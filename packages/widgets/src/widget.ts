import type { Patterns } from './patterns.ts';
import type { WidgetName } from './describe.ts';

/** What an element knows of itself before its portal has said a word. */
export interface Widget {
  readonly name: WidgetName;
  /** Its own attributes, which the portal is told. */
  readonly own: Patterns;
  /** The one of them that it can't do without. */
  readonly required?: string;
  /** Its style, beside that of all. */
  readonly style: string;
  /** Height that it keeps from before it loads: a length, per cent are of its width. */
  readonly reserve: string;
}
