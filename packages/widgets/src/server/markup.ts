import { tagOf, valueOf, type Around, type Tree } from '../tree.ts';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as markup shows it, in an attribute too. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

/**
 * A tree as markup. Nobody listens to it yet: a choice is left out.
 *
 * @throws where the tree holds anything else than it may
 */
export const markupOf = (tree: Tree, around: Around): string => {
  if (typeof tree === 'string') return escape(tree);
  const [given, attributes, ...children] = tree;
  const tag = tagOf(given, around.level);
  const written = Object.entries(attributes).map(([name, value]) =>
    name === 'choice' ? '' : ` ${name}="${escape(valueOf(name, String(value), around.endpoint))}"`,
  );
  const inside = children.map((child) => markupOf(child, around)).join('');
  // Of all that a tree may hold it alone has no end.
  return `<${tag}${written.join('')}>${tag === 'input' ? '' : `${inside}</${tag}>`}`;
};
