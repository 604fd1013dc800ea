/** What a view is made of: nodes of a page, or text for a server. */
export type Made = object;
/** `undefined` is none of them: a field that an answer lacks stops the view instead of being shown. */
export type Child = Made | string | false | null | readonly Child[];
type Properties = Readonly<Record<string, string | null | ((event: Event) => void)>>;
/** Makes an element. Functions are listeners under the name of their event. */
export type Make = (tag: string, properties?: Properties | null, ...children: Child[]) => Made;

/** What every element is told by its attributes. */
export interface Settings {
  /** Base of the portal's addresses, without a slash at the end. */
  readonly endpoint: string;
  readonly english: boolean;
  /** All attributes that are set. */
  readonly own: Readonly<Record<string, string | undefined>>;
}

/** What a view draws with. */
interface Pen {
  readonly settings: Settings;
  readonly make: Make;
  /** Told when a link with a choice is followed; `false` keeps the page where it is. */
  readonly choose?: (choice: object) => boolean;
}

/** The pen in hand. Views draw at one go, so that none ever holds another's. */
let pen: Pen;

/** Takes a pen, before a view is called or anything of this file. */
export const take = (taken: Pen): void => {
  pen = taken;
};

export const make: Make = (...given) => pen.make(...given);

/** Of two texts that of the language. */
export const say = (vi: string, en: string): string => (pen.settings.english ? en : vi);

/** `1.234`, `74,4` with three `digits`; `–` for what is not known. */
export const count = (value: number | null, digits = 21): string =>
  value === null
    ? '–'
    : value.toLocaleString(say('vi', 'en'), { maximumSignificantDigits: digits });

const vietnam = 7 * 3_600_000;

/** `2025-07-11T23:59:59.000Z` for that time in Vietnam. */
export const local = (instant: number): string => new Date(instant + vietnam).toISOString();

/** `11/07/2025`, of a date or an instant. */
export const date = (text: string): string =>
  local(Date.parse(text)).slice(0, 10).split('-').reverse().join('/');

export const paragraph = (text: string, look = ''): Made => make('p', { class: look }, text);

/** The value of an attribute; empty where it is not set. */
export const given = (name: string): string => pen.settings.own[name] ?? '';

export const heading = (text: string): Made =>
  make(`h${given('heading-level') || 2}`, { part: 'heading' }, text);

/** Address of a page of the portal in the same language. */
export const address = (path: string): string => pen.settings.endpoint + say('', '/en') + path;

export const link = (path: string, text: string, choice?: object): Made => {
  const { choose } = pen;
  return make(
    'a',
    {
      href: address(path),
      click: choice && choose ? (event) => choose(choice) || event.preventDefault() : null,
    },
    text,
  );
};

/** The last line, with a link to more. */
export const foot = (path: string, more: string, ...before: Child[]): Made =>
  make('p', { part: 'foot' }, before, link(path, more));
