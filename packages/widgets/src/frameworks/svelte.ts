import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes } from '../attributes.ts';
import type { ErrorEvent, LoadEvent, SelectEvent } from '../events.ts';

/** Attributes of Svelte templates by tag, events as `onmotcua-load`. */
export type Elements = {
  [Tag in keyof Attributes]: Omit<
    HTMLAttributes<HTMLElementTagNameMap[Tag]>,
    keyof Attributes[Tag]
  > &
    Attributes[Tag] & {
      'onmotcua-load'?: ((event: LoadEvent) => void) | undefined;
      'onmotcua-select'?: ((event: SelectEvent) => void) | undefined;
      'onmotcua-error'?: ((event: ErrorEvent) => void) | undefined;
    };
};

declare module 'svelte/elements' {
  // The names of the elements are added to those of HTML.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface SvelteHTMLElements extends Elements {}
}
