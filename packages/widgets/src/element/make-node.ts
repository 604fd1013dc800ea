import { tagOf, valueOf, type Around, type Tree } from '../tree.ts';

/**
 * Makes the nodes of a tree by calls of the document alone: no markup is ever read.
 *
 * @param choose told what was chosen; `false` keeps the page where it is
 * @throws where the tree holds anything else than it may
 */
export const makeNode = (
  tree: Tree,
  settings: Around = {},
  choose?: (choice: unknown) => boolean,
): HTMLElement => {
  if (typeof tree === 'string') return tree as unknown as HTMLElement;
  const [tag, attributes, ...children] = tree;
  const node = document.createElementNS(
    `http://www.w3.org/${/svg|rect/.test(tag) ? '2000/svg' : '1999/xhtml'}`,
    tagOf(tag, settings.level),
  );
  for (const name in attributes) {
    const value = attributes[name];
    if (name === 'choice')
      node.addEventListener('click', (event) => choose!(value) || event.preventDefault());
    else node.setAttribute(name, valueOf(name, value as string, settings.endpoint));
  }
  node.append(...children.map((child) => makeNode(child, settings, choose)));
  return node as HTMLElement;
};
