import { MotcuaElement } from '../../element/motcua-element.ts';
import { procedure } from './widget.ts';

/** `<motcua-procedure>`: one procedure with its checklist. */
export class MotcuaProcedure extends MotcuaElement<'procedure'> {
  constructor() {
    super(procedure);
  }
}
