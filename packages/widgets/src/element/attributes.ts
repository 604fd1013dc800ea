import { common, type Patterns } from '../patterns.ts';
import type { Settings } from '../settings.ts';
import { nearest } from './nearest.ts';

/**
 * Attributes that any element may have and that are not, or not everywhere, named like its properties; and
 * those of frameworks, which begin with a sign or with a letter or two before a hyphen, or hold a colon.
 */
export const global =
  /^(acc|auto[cf]|class|content|enter|export|i[nst]|n[ao]|on|part|pop|role|tab|trans|xml|(data|aria|..?)-|[^a-z])|:/;

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
    if (pattern ? !pattern.test(value) : !(name in HTMLElement.prototype) && !global.test(name))
      throw {
        wrong: `${name} ${pattern ? '=' : '→'} ${(pattern ? value : nearest(name, Object.keys(patterns))) || '?'}`,
      };
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
