import type { Child, Make } from './pen.ts';
import { safeAddress } from './safe-address.ts';

/** Makes nodes by calls of the document alone: no markup is ever read. */
export const makeNode: Make = (tag, properties, ...children) => {
  const space = /svg|rect/.test(tag) ? '2000/svg' : '1999/xhtml';
  const node = document.createElementNS(`http://www.w3.org/${space}`, tag);
  for (const name in properties) {
    const value = properties[name];
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value && (name !== 'href' || safeAddress.test(value))) node.setAttribute(name, value);
  }
  const add = (child: Child): void => {
    if (Array.isArray(child)) child.forEach(add);
    // What an answer lacks has no value at all, and stops the view here.
    else if (child !== null && child !== false) node.append(child.valueOf() as Node);
  };
  add(children);
  return node;
};
