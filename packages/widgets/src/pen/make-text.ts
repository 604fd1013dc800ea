import type { Child, Make } from './pen.ts';
import { safeAddress } from './safe-address.ts';

/** Markup that is whole and escaped. */
class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as markup shows it, in an attribute too. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

const empty = /^(rect|input|link)$/;

/** What was made, as markup. */
export const markupOf = (child: Child): string => {
  if (child === null || child === false) return '';
  if (typeof child === 'string') return escape(child);
  if (Array.isArray(child)) return child.map(markupOf).join('');
  if (child instanceof Markup) return child.text;
  throw new TypeError('A part of the answer is missing.');
};

/** Makes text for a server; listeners have no place there. */
export const makeText: Make = (tag, properties, ...children) => {
  const attributes = Object.entries(properties ?? {}).map(([name, value]) =>
    typeof value !== 'string' || (name === 'href' && !safeAddress.test(value))
      ? ''
      : ` ${name}="${escape(value)}"`,
  );
  const open = `<${tag}${attributes.join('')}>`;
  return new Markup(empty.test(tag) ? open : `${open}${markupOf(children)}</${tag}>`);
};
