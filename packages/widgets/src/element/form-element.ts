import type { Typed } from '../transport/request.ts';
import type { Widget } from '../widget.ts';
import { MotcuaElement } from './motcua-element.ts';

/** Milliseconds after a letter in which the next one may come. */
const pause = 350;

/** A body that a page of another site needs leave of the portal to send, which a mere form does not ask for. */
const json = (typed: Typed): Blob =>
  new Blob([JSON.stringify(typed)], { type: 'application/json' });

/** Where the answer to a form stands: in the element after it. */
const answerIn = (root: Element): Element => root.querySelector('form + *')!;

/**
 * An element with a form. What is typed into one that posts leaves in the body of a request and stands in no
 * address; any other asks as its address would.
 */
export class FormElement extends MotcuaElement {
  constructor(widget: Widget) {
    super(widget);
    this._box.addEventListener('submit', this);
  }

  handleEvent(event: Event): void {
    event.preventDefault();
    const form = this._box.querySelector('form')!;
    clearTimeout(this._timer);
    this._timer = setTimeout(
      () => {
        const typed = Object.fromEntries(new FormData(form) as Iterable<[string, string]>);
        void (form.method === 'post'
          ? this._ask({}, { method: form.method, body: json(typed) })
          : this._ask(typed));
      },
      event.type === 'input' ? pause : 0,
    );
  }

  /** Of what somebody types in only the answer changes. */
  override _put(content: Element, typed?: Typed): void {
    if (typed) answerIn(this._box).replaceChildren(...answerIn(content).childNodes);
    else super._put(content);
  }
}
