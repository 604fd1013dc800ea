import { FormElement } from '../../element/form-element.ts';
import { lookup } from './widget.ts';

/**
 * `<motcua-lookup>`: where a dossier is. What is typed leaves the page only in the body of a request to the
 * portal; no event and no address holds it. A page that the ward has not allowed gets a link instead.
 */
export class MotcuaLookup extends FormElement {
  constructor() {
    super(lookup);
  }
}
