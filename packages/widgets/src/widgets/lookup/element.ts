import { answerIn, FormElement } from '../../element/form-element.ts';
import type { Typed } from '../../transport/request.ts';
import { lookup } from './widget.ts';

/**
 * `<motcua-lookup>`: where a dossier is. What is typed leaves the page only in the body of a request to the
 * portal; no event and no address holds it. A page that the ward has not allowed gets a link instead.
 */
export class MotcuaLookup extends FormElement<'lookup'> {
  constructor() {
    super(lookup);
  }

  override _send(typed: Typed): Promise<void> {
    // What stands there is another code's, or of another time.
    this._shown = '';
    answerIn(this._box).replaceChildren();
    return this._ask(
      {},
      {
        method: 'POST',
        // A page of another site needs leave of the portal to send JSON, which a mere form does not ask for.
        body: new Blob([JSON.stringify(typed)], { type: 'application/json' }),
        redirect: 'error',
      },
    );
  }
}
