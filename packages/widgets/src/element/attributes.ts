import { common } from '../patterns.ts';
import type { Settings } from '../pen/pen.ts';
import { failure } from '../transport/failure.ts';
import { nearest } from './nearest.ts';

/** What the values of attributes look like, by name. */
export type Patterns = Readonly<Record<string, RegExp>>;

/** Attributes of every element, and marks that frameworks leave, e.g. `data-id`, `v-cloak`, `x:bind`. */
const foreign = /[^a-z]|^(class|part|role|is|tabindex|item.*)$/;

/**
 * Reads the attributes of an element.
 *
 * @param required a name that must be set beside `endpoint` and `ward`
 * @throws Failure that names the first attribute that is wrong, and the nearest right name
 */
export const readAttributes = (element: Element, own: Patterns, required = 'ward'): Settings => {
  const patterns: Patterns = { ...common, ...own };
  const values: Record<string, string> = {};
  for (const name of [...element.getAttributeNames(), 'endpoint', 'ward', required]) {
    const value = (element.getAttribute(name) ?? '').trim();
    const pattern = patterns[name];
    const near = pattern ? value : nearest(name, Object.keys(patterns));
    if (pattern ? !pattern.test(value) : !(name in element) && (near || !foreign.test(name)))
      throw failure('attribute', 0, `${name} ${pattern ? '=' : '→'} ${near || '?'}`);
    if (pattern) values[name] = value;
  }
  // Seen from the page's own address: a `<base>` of the page is none of ours.
  const { origin, pathname } = new URL(values['endpoint']!, location.href);
  return {
    endpoint: origin + pathname.replace(/\/+$/, ''),
    english: isEnglish(element),
    own: values,
  };
};

/** The element's own language, or that of what it stands in; Vietnamese where it is not English. */
export const isEnglish = (element: Element): boolean =>
  /^en/i.test(element.closest<HTMLElement>('[lang]')?.lang ?? '');
