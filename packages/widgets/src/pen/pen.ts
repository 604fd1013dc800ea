import { mayLead, type Branch, type Tree } from '../tree.ts';

/** A branch that was made, told from a list of several. */
class Made {
  readonly branch: Branch;
  constructor(branch: Branch) {
    this.branch = branch;
  }
}

/** What may stand in a branch; nothing and `false` are left out. */
export type Child = Made | string | false | null | readonly Child[];
export type { Made };

const treesOf = (child: Child): Tree[] => {
  if (child === null || child === false) return [];
  if (typeof child === 'string') return [child];
  if (child instanceof Made) return [child.branch];
  return child.flatMap(treesOf);
};

/** Makes a branch. Attributes without a value are left out, and links to where no tree may lead. */
export const make = (
  tag: string,
  attributes?: Readonly<Record<string, string | object | null | undefined>> | null,
  ...children: Child[]
): Made =>
  new Made([
    tag,
    Object.fromEntries(
      Object.entries(attributes ?? {}).filter(
        ([name, value]) => value && (name !== 'href' || mayLead(String(value))),
      ),
    ),
    ...treesOf(children),
  ]);

/** The pen in hand. Views draw at one go, so that none ever holds another's. */
let english = false;

/** Draws in English, or in Vietnamese. */
export const drawn = (inEnglish: boolean, draw: () => Child): Tree[] => {
  english = inEnglish;
  return treesOf(draw());
};

/** Of two texts that of the language. */
export const say = (vi: string, en: string): string => (english ? en : vi);

/** Making one takes longer than all that it formats. */
const formats: Record<string, Intl.NumberFormat> = {};
const format = (digits: number): Intl.NumberFormat =>
  (formats[`${english} ${digits}`] ??= new Intl.NumberFormat(say('vi', 'en'), {
    maximumSignificantDigits: digits,
  }));

/** `1.234`, `74,4` with three `digits`; `–` for what is not known. */
export const count = (value: number | null, digits = 21): string =>
  value === null ? '–' : format(digits).format(value);

const vietnam = 7 * 3_600_000;

/** `2025-07-11T23:59:59.000Z` for that time in Vietnam. */
export const local = (instant: number): string => new Date(instant + vietnam).toISOString();

/** `11/07/2025`, of a date or an instant. */
export const date = (text: string): string =>
  local(Date.parse(text)).slice(0, 10).split('-').reverse().join('/');

/** `23:59 11/07/2025`, of an instant. */
export const time = (instant: string): string =>
  `${local(Date.parse(instant)).slice(11, 16)} ${date(instant)}`;

export const paragraph = (text: string, look = ''): Made => make('p', { class: look }, text);

export const heading = (text: string): Made => make('h', { part: 'heading' }, text);

/** Address of a page of the portal in the same language. */
export const address = (path: string): string => say('', '/en') + path;

/** A link to a page of the portal. A choice is told to the page around the element when it is followed. */
export const link = (path: string, text: string, choice?: object): Made =>
  make('a', { href: address(path), choice }, text);

/** The last line, with a link to more. */
export const foot = (path: string, more: string, ...before: Child[]): Made =>
  make('p', { part: 'foot' }, before, link(path, more));
