import { MotcuaElement } from '../../element/motcua-element.ts';
import { contact } from './widget.ts';

/** `<motcua-contact>`: hotline, Zalo, address, hours, open or closed now. */
export class MotcuaContact extends MotcuaElement<'contact'> {
  constructor() {
    super(contact);
  }
}
