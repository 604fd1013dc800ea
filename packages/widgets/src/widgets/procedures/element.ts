import { FormElement } from '../../element/form-element.ts';
import { procedures } from './widget.ts';

/** `<motcua-procedures>`: finds procedures while one types. */
export class MotcuaProcedures extends FormElement<'procedures'> {
  constructor() {
    super(procedures);
    this._box.addEventListener('input', this);
  }
}
