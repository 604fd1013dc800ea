import { MotcuaElement } from '../../element/motcua-element.ts';
import { contact, openingView, type Contact } from './widget.ts';

const minute = 60_000;

/** `<motcua-contact>`: hotline, Zalo, address, hours, open or closed now. */
export class MotcuaContact extends MotcuaElement<Contact> {
  constructor() {
    super(contact);
  }

  override _after(data: Contact): void {
    this._timer = setTimeout(() => {
      this._box.querySelector('.now')?.replaceChildren(this._drawn(() => openingView(data)));
      this._after(data);
    }, minute);
  }
}
