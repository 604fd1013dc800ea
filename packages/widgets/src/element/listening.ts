import type { WidgetName } from '../describe.ts';
import type { LoadEvent } from '../events.ts';

/** Events of one element, by type: what it loads is its own. */
interface ElementEvents<Name extends WidgetName> extends Omit<HTMLElementEventMap, 'motcua-load'> {
  'motcua-load': LoadEvent<Name>;
}

/** An element of HTML whose listeners know what this one loads. */
export interface Listening<Name extends WidgetName> extends HTMLElement {
  addEventListener<Type extends keyof ElementEvents<Name>>(
    type: Type,
    listener: (this: this, event: ElementEvents<Name>[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof ElementEvents<Name>>(
    type: Type,
    listener: (this: this, event: ElementEvents<Name>[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}
