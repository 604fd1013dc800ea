import type { Child, Make } from './pen.ts';
import { safeAddress } from './safe-address.ts';

/** Makes nodes by calls of the document alone: no markup is ever read. */
export const makeNode: Make = (tag, properties, ...children) => {
  const node = /svg|rect/.test(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {}))
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value !== null && (name !== 'href' || safeAddress.test(value)))
      node.setAttribute(name, value);
  const add = (child: Child): void => {
    if (Array.isArray(child)) child.forEach(add);
    // What an answer lacks has no value at all, and stops the view here.
    else if (child !== null && child !== false) node.append(child.valueOf() as Node | string);
  };
  add(children);
  return node;
};
