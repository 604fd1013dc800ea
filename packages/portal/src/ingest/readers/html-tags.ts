import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What a page is made of, in its order. */
export interface TagHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const nothing = () => {};

/**
 * Tells the tags of a page as they stand in it, names in small letters, references in texts written out.
 * What belongs into what is left to the handler: pages that were never checked close tags they did not open.
 */
export const readTags = (page: string, handler: TagHandler): void => {
  let [name, attribute] = ['', ''];
  let attributes: Record<string, string> = {};
  const nameAt = (start: number, end: number) => page.slice(start, end).toLowerCase();
  const open = () => handler.open(name, attributes);
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      name = nameAt(start, end);
      attributes = {};
    },
    onattribname: (start, end) => {
      attribute = nameAt(start, end);
      attributes[attribute] = '';
    },
    onattribdata: (start, end) => (attributes[attribute] += page.slice(start, end)),
    onattribentity: (code) => (attributes[attribute] += String.fromCodePoint(code)),
    onattribend: nothing,
    onopentagend: open,
    onselfclosingtag: open,
    onclosetag: (start, end) => handler.close(nameAt(start, end)),
    ontext: (start, end) => handler.text(page.slice(start, end)),
    ontextentity: (code) => handler.text(String.fromCodePoint(code)),
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
  const tokenizer = new Tokenizer({}, callbacks);
  tokenizer.write(page);
  tokenizer.end();
};
