import { MotcuaElement } from '../../element/motcua-element.ts';
import { apologies } from './widget.ts';

/** `<motcua-apologies>`: letters of apology of a month. */
export class MotcuaApologies extends MotcuaElement<'apologies'> {
  constructor() {
    super(apologies);
  }
}
