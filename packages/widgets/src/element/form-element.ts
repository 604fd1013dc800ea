import type { WidgetName } from '../describe.ts';
import type { Typed } from '../transport/request.ts';
import type { Widget } from '../widget.ts';
import { MotcuaElement } from './motcua-element.ts';

/** Milliseconds after a letter in which the next one may come. */
const pause = 350;

/** Where the answer to a form stands: in the element after it. */
export const answerIn = (root: Element): Element => root.querySelector('form+*')!;

/** An element with a form, which asks with what is typed. */
export class FormElement<Name extends WidgetName> extends MotcuaElement<Name> {
  constructor(widget: Widget) {
    super(widget);
    this._box.addEventListener('submit', this);
  }

  handleEvent(event: Event): void {
    event.preventDefault();
    const form = this._box.querySelector('form')!;
    clearTimeout(this._timer);
    this._timer = setTimeout(
      () => void this._send(Object.fromEntries(new FormData(form) as Iterable<[string, string]>)),
      event.type === 'input' ? pause : 0,
    );
  }

  /** Asks as the form's address would. */
  _send(typed: Typed): Promise<void> {
    return this._ask(typed);
  }

  /** Of what somebody types in only the answer changes. */
  override _put(content: Element, typed?: Typed): void {
    if (typed) answerIn(this._box).replaceChildren(...answerIn(content).childNodes);
    else super._put(content);
  }
}
