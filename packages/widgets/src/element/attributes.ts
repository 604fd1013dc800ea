import { common } from '../patterns.ts';
import type { Settings } from '../pen/pen.ts';
import { Failure } from '../transport/failure.ts';
import { nearest } from './nearest.ts';

/** What the values of attributes look like, by name. */
export type Patterns = Readonly<Record<string, RegExp>>;

/** Attributes of every element, and marks that frameworks leave, e.g. `data-id`, `v-cloak`, `x:bind`. */
const foreign = /[^a-z]|^(class|part|role|is|tabindex|item.*)$/;

/**
 * Reads the attributes of an element.
 *
 * @param required names that must be set beside `endpoint` and `ward`
 * @throws Failure that names the first attribute that is wrong, and the nearest right name
 */
export const readAttributes = (
  element: Element,
  own: Patterns,
  required: readonly string[] = [],
): Settings => {
  const patterns: Patterns = { ...common, ...own };
  const values: Record<string, string> = {};
  for (const name of [...element.getAttributeNames(), 'endpoint', 'ward', ...required]) {
    const value = (element.getAttribute(name) ?? '').trim();
    const pattern = patterns[name];
    const near = nearest(name, Object.keys(patterns));
    if (pattern ? !pattern.test(value) : !(name in element) && (near || !foreign.test(name)))
      throw new Failure('attribute', 0, pattern ? `${name}="${value}"` : `${name} → ${near}?`);
    if (pattern) values[name] = value;
  }
  // Seen from the page's own address: a `<base>` of the page is none of ours.
  const { origin, pathname } = new URL(values['endpoint']!, location.href);
  return {
    endpoint: origin + pathname.replace(/\/+$/, ''),
    language: languageOf(element),
    own: values,
  };
};

/** The element's own language, or that of what it stands in; Vietnamese where it is not English. */
export const languageOf = (element: Element) =>
  /^en/i.test(element.closest<HTMLElement>('[lang]')?.lang ?? '') ? 'en' : 'vi';
