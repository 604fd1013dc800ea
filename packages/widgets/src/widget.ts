import type { Patterns } from './element/attributes.ts';
import type { Child, Settings } from './pen/pen.ts';

/**
 * Gets one answer of the portal's API; sends a body where there is one. A path is below the ward's own,
 * or with a `/` below `/api/v1`.
 */
type Get = <Answer>(path: string, body?: object) => Promise<Answer>;

/** What one element shows, for a page and for a server. */
export interface Widget<Data> {
  /** Its own attributes. */
  readonly own: Patterns;
  /** The one of them that it can't do without. */
  readonly required?: string;
  /** Its style, beside that of all. */
  readonly style: string;
  /** Height that it keeps from before it loads: a length, per cent are of its width. */
  readonly reserve: string;
  readonly ask: (get: Get, own: Settings['own']) => Promise<Data>;
  /** Draws with the pen in hand. Throws where the data are not what the contract says. */
  readonly view: (data: Data) => Child[];
}
