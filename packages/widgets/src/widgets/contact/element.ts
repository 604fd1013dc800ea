import { MotcuaElement } from '../../element/motcua-element.ts';
import { makeNode } from '../../pen/make-node.ts';
import { contact, openingView, type Contact } from './widget.ts';

const minute = 60_000;

/** `<motcua-contact>`: hotline, Zalo, address, hours, open or closed now. */
export class MotcuaContact extends MotcuaElement<Contact> {
  constructor() {
    super(contact);
  }

  override _after(data: Contact): void {
    this._timer = setTimeout(() => {
      const now = makeNode('p', { class: 'now' }, openingView(this._pen, data)) as Element;
      this._box.querySelector('.now')?.replaceWith(now);
      this._after(data);
    }, minute);
  }
}
