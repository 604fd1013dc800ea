import { readTags, type TagHandler } from './html-tags.ts';

const nothing: TagHandler = { open: () => {}, close: () => {}, text: () => {} };

/** Names of the styles of tables that nobody sees. */
const hiddenStyles = (head: string): Set<string> => {
  const hidden = new Set<string>();
  let style = '';
  readTags(head, {
    ...nothing,
    open: (name, attributes) => {
      if (name === 'style:style') style = attributes['style:name'] ?? '';
      else if (name === 'style:table-properties' && attributes['table:display'] === 'false') {
        hidden.add(style);
      }
    },
  });
  return hidden;
};

/**
 * Of the tables of an ODS (`content.xml`, or all of a flat one), in their order, which are hidden: their styles
 * say so, and the library passes styles over. Nothing where none is.
 */
export const hiddenTables = (content: Buffer): boolean[] => {
  const body = content.indexOf('<office:body');
  const styles = hiddenStyles(content.toString('utf8', 0, Math.max(body, 0)));
  const hidden: boolean[] = [];
  if (styles.size === 0) return hidden;
  let isHidden = false;
  readTags(content.toString('utf8', body), {
    ...nothing,
    open: (name, attributes) => {
      if (name === 'table:table') isHidden = styles.has(attributes['table:style-name'] ?? '');
    },
    // The library counts a table where it ends.
    close: (name) => {
      if (name === 'table:table') hidden.push(isHidden);
    },
  });
  return hidden;
};
