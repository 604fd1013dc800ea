import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes } from '../attributes.ts';
import type { ErrorEvent, LoadEvent, SelectEvent } from '../events.ts';

/** Props of React 19 by tag: attributes as they are, events as `onmotcua-load`. */
export type Props = {
  [Tag in keyof Attributes]: Omit<
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]>,
    keyof Attributes[Tag]
  > &
    Attributes[Tag] & {
      class?: string | undefined;
      'onmotcua-load'?:
        | ((
            event: Tag extends `motcua-${infer Name extends Names}` ? LoadEvent<Name> : never,
          ) => void)
        | undefined;
      'onmotcua-select'?: ((event: SelectEvent) => void) | undefined;
      'onmotcua-error'?: ((event: ErrorEvent) => void) | undefined;
    };
};

type Names = import('../describe.ts').WidgetName;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // The names of the elements are added to those of HTML.
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface IntrinsicElements extends Props {}
  }
}
