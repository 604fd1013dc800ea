/** What a portal draws and a page shows: a text, or a tag with its attributes and what is in it. */
export type Tree = string | Branch;

/**
 * `h` is the heading, of the level that the page wishes. `choice` is told to the page when somebody follows
 * the link that has it. Addresses that begin with `/` are below the portal's own.
 */
export type Branch = readonly [
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
  ...children: Tree[],
];

/** What a tree is not told of where it is shown. */
export interface Around {
  /** Base of its addresses. */
  readonly endpoint?: string;
  /** Level of its heading. */
  readonly level?: string;
}

/** All that a tree may hold. None of it runs, loads or covers anything. */
const tags =
  /^(h|[abp]|div|small|[du]l|d[dt]|li|table|caption|t[rhd]|form|label|input|button|svg|rect)$/;
const attributes =
  /^(part|class|lang|dir|role|scope|name|type|value|required|pattern|maxlength|inputmode|autocomplete|method|x|width|height)$/;
const addresses = /^(href|action)$/;
const address = /^(https?|tel):/;

/** Whether an address is one that a tree may hold. */
export const mayLead = (to: string): boolean => to[0] === '/' || address.test(to);

/** The tag as the page has it. Throws where a tree may not hold it. */
export const tagOf = (tag: string, level?: string): string => {
  if (!tags.test(tag)) throw 0;
  return tag === 'h' ? tag + level! : tag;
};

/** The value of an attribute as the page has it. Throws where a tree may not hold it. */
export const valueOf = (name: string, value: string, endpoint?: string): string => {
  const isAddress = addresses.test(name);
  const full = isAddress && value[0] === '/' ? endpoint! + value : value;
  if (!(isAddress ? address.test(full) : attributes.test(name))) throw 0;
  return full;
};
