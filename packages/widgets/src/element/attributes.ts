import { common, type Patterns } from '../patterns.ts';
import type { Settings } from '../settings.ts';
import { nearest } from './nearest.ts';

/** How attributes begin that any element may have and that are not, or not everywhere, named like its properties. */
export const global =
  /^(acc|auto|class|content|enter|export|i[nst]|n[ao]|on|part|pop|role|tab|trans|xml)/;

/**
 * Reads the attributes of an element.
 *
 * @param required a name that must be set beside `endpoint` and `ward`
 * @throws `{wrong}`, which names the first attribute that is and the nearest right name; else the endpoint is none
 */
export const readAttributes = (element: Element, own: Patterns, required = 'ward'): Settings => {
  const patterns: Patterns = { ...common, ...own };
  const values: Record<string, string> = {};
  const asked: Record<string, string> = {};
  for (const name of [...element.getAttributeNames(), 'endpoint', 'ward', required]) {
    const value = (element.getAttribute(name) ?? '').trim();
    const pattern = patterns[name];
    const near = pattern ? value : nearest(name, Object.keys(patterns));
    if (
      pattern
        ? !pattern.test(value)
        : !(name in element) && !global.test(name) && (near || !/[^a-z]/.test(name))
    )
      throw { wrong: `${name} ${pattern ? '=' : '→'} ${near || '?'}` };
    if (pattern) (own[name] ? asked : values)[name] = value;
  }
  // Seen from the page's own address: a `<base>` of the page is none of ours.
  const { origin, pathname } = new URL(values['endpoint']!, location.href);
  return {
    endpoint: origin + pathname.replace(/\/+$/, ''),
    ward: values['ward']!,
    level: values['heading-level'] ?? '2',
    lang: pick(element, 'vi', 'en'),
    asked,
  };
};

/** Of two texts that of the element's language: its own, or of what it stands in; Vietnamese where that is not English. */
export const pick = (element: Element, vi: string, en: string): string =>
  /^en/i.test(element.closest<HTMLElement>('[lang]')?.lang ?? '') ? en : vi;
