import type { Child } from '../pen/pen.ts';
import type { Patterns } from '../patterns.ts';

/** What an operation of the API is called with; the ward is known. Values that are not set are left out. */
export interface CallInput {
  readonly params?: Readonly<Record<string, string | undefined>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Calls an operation of the API by its name, e.g. `statistics.get`. Rejects with what it refuses. */
export type Call = <Answer>(operation: string, input?: CallInput) => Promise<Answer>;

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
  readonly ask: (call: Call, asked: Asked) => Promise<Data>;
  /** Draws with the pen in hand. */
  readonly draw: (data: Data, asked: Asked) => Child[];
  /** Seconds after which it may look different; 0 where it stays as it is. */
  readonly next?: (data: Data, asked: Asked) => number;
  /** Calls for the answer to what was typed into its form, and draws it. */
  readonly answer?: (
    call: Call,
    typed: Readonly<Record<string, unknown>>,
    now: number,
  ) => Promise<() => Child[]>;
}
