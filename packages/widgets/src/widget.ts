import type { Child, Pen, Settings } from './pen/pen.ts';
import type { Patterns } from './element/attributes.ts';

/** Gets one answer of the portal's API, by its path below `/api/v1`; sends a body where there is one. */
export type Get = <Answer>(path: string, body?: object) => Promise<Answer>;

/** What one element shows, without a page or a server: both draw it with their own pen. */
export interface Widget<Data> {
  /** Its own attributes. */
  readonly own: Patterns;
  /** Those of them that it can't do without. */
  readonly required?: readonly string[];
  /** Its style, beside that of all. */
  readonly style: string;
  /** Height that it keeps from before it loads: a length, per cent are of its width. */
  readonly reserve: string;
  readonly ask: (settings: Settings, get: Get) => Promise<Data>;
  /** Throws where the data are not what the contract says. */
  readonly view: (pen: Pen, data: Data) => Child[];
}
