import type { ApologyList } from '@motcua/sdk';
import { MotcuaElement } from '../../element/motcua-element.ts';
import { apologies } from './widget.ts';

/** `<motcua-apologies>`: letters of apology of a month. */
export class MotcuaApologies extends MotcuaElement<ApologyList> {
  constructor() {
    super(apologies);
  }
}
