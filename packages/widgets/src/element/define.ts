import { version } from '../../package.json';

const warned = Symbol.for('motcua');

/** Defines an element unless it is: of two versions on a page the first stays, and one warning says so. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  const page = globalThis as { [warned]?: true };
  const before = customElements.get(tag) as { version?: string } | undefined;
  if (!before) customElements.define(tag, element);
  else if (before.version !== version && !page[warned]) {
    page[warned] = true;
    // Whoever edits the page looks for the reason here.
    // eslint-disable-next-line no-console
    console.warn(`Một Cửa ${before.version} stays; remove ${version}.`);
  }
};
