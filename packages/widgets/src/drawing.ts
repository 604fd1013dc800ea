import type { Tree } from './tree.ts';

/** What a portal answers an element. */
export interface Drawing {
  /** What it was drawn from: the API's own answer; `null` where nobody else is to have it. */
  readonly data: unknown;
  readonly view: readonly Tree[];
  /** Seconds after which it may look different; left out where it stays as it is. */
  readonly next?: number;
}
