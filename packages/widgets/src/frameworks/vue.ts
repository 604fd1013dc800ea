import type { DefineComponent, HTMLAttributes } from 'vue';
import type { Attributes } from '../attributes.ts';
import type { ErrorEvent, LoadEvent, SelectEvent } from '../events.ts';

/** Components of Vue templates by tag, events as `@motcua-load`. */
export type Components = {
  [Tag in keyof Attributes]: DefineComponent<
    Attributes[Tag] & {
      'onMotcua-load'?: ((event: LoadEvent) => void) | undefined;
      'onMotcua-select'?: ((event: SelectEvent) => void) | undefined;
      'onMotcua-error'?: ((event: ErrorEvent) => void) | undefined;
    } & Omit<HTMLAttributes, keyof Attributes[Tag]>
  >;
};

declare module 'vue' {
  // The names of the elements are added to those that templates know.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalComponents extends Components {}
}
