import type { Child } from '../pen/pen.ts';
import type { Patterns } from '../patterns.ts';

/**
 * Gets one answer of the portal's API; sends a body where there is one. A path is below the ward's own,
 * or with a `/` below `/api/v1`.
 */
export type Get = <Answer>(path: string, body?: object) => Promise<Answer>;

/** What a view is asked with. */
export interface Asked {
  /** Parameters, each as its pattern says. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether the page that asks may send the form of the look-up. */
  readonly maySend: boolean;
}

/** What a portal shows in one element. */
export interface View<Data = unknown> {
  /** Parameters beside the element's own attributes. */
  readonly more?: Patterns;
  readonly ask: (get: Get, asked: Asked) => Promise<Data>;
  /** Draws with the pen in hand. */
  readonly draw: (data: Data, asked: Asked) => Child[];
  /** Seconds after which it may look different; 0 where it stays as it is. */
  readonly next?: (data: Data, asked: Asked) => number;
  /** Gets the answer to what was typed into its form, and draws it. */
  readonly answer?: (get: Get, typed: Readonly<Record<string, unknown>>) => Promise<() => Child[]>;
}
