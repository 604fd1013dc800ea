/** What a view is made of: nodes of a page, or text for a server. */
export type Made = object;
/** `undefined` is none of them: a field that an answer lacks stops the view instead of being shown. */
export type Child = Made | string | false | null | readonly Child[];
export type Properties = Readonly<Record<string, string | null | ((event: Event) => void)>>;
/** Makes an element. Functions are listeners under the name of their event. */
export type Make = (tag: string, properties?: Properties | null, ...children: Child[]) => Made;

export type Language = 'vi' | 'en';

/** What every element is told by its attributes. */
export interface Settings {
  /** Base of the portal's addresses, without a slash at the end. */
  readonly endpoint: string;
  readonly language: Language;
  /** All attributes that are set. */
  readonly own: Readonly<Record<string, string | undefined>>;
}

/** Writes in one language, for one portal. Every view is given one. */
export interface Pen extends Settings {
  readonly make: Make;
  say(vi: string, en: string): string;
  /** `1.234`, `74,4` with three `digits`; `–` for what is not known. */
  count(value: number | null, digits?: number): string;
  /** `74,4 % (67/90)`; `– (0/0)`. */
  share(rate: Share): string;
  /** `11/07/2025`, of a date or an instant, in Vietnamese time. */
  date(text: string): string;
  heading(text: string): Made;
  /** A link to a page of the portal, in the same language. */
  link(path: string, text: string, choice?: object): Made;
  /** The first lines of what speaks of a period. */
  period(of: { readonly period: Days; readonly sample: boolean }): Child;
  /** The last line: time and source of the data, and a link to more. */
  foot(data: Origin | null, path: string, more: string): Made;
}

interface Share {
  readonly percent: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

interface Origin {
  readonly asOf: string | null;
  readonly source: string | null;
}

const vietnam = 7 * 3_600_000;

/** @param choose Told when a link with a choice is followed; `false` keeps the page where it is. */
export const createPen = (
  settings: Settings,
  make: Make,
  choose: (choice: object) => boolean = () => true,
): Pen => {
  const { language, endpoint, own } = settings;
  const say = (vi: string, en: string) => (language === 'en' ? en : vi);
  const local = (text: string) => new Date(Date.parse(text) + vietnam).toISOString();
  const count = (value: number | null, digits = 21) =>
    value === null ? '–' : value.toLocaleString(language, { maximumSignificantDigits: digits });
  const date = (text: string) => local(text).slice(0, 10).split('-').reverse().join('/');
  const link = (path: string, text: string, choice?: object) =>
    make(
      'a',
      {
        href: endpoint + say('', '/en') + path,
        click: choice ? (event) => choose(choice) || event.preventDefault() : null,
      },
      text,
    );
  return {
    ...settings,
    make,
    say,
    count,
    date,
    link,
    share: ({ percent, numerator, denominator }) =>
      `${count(percent, 3)} % (${count(numerator)}/${count(denominator)})`,
    heading: (text) => make(`h${own['heading-level'] ?? 2}`, { part: 'heading' }, text),
    period: ({ period, sample }) => [
      make('p', null, `${date(period.from)} – ${date(period.to)}`),
      sample &&
        make('p', { part: 'sample' }, say('Dữ liệu mẫu, không phải thật', 'Sample data, not real')),
    ],
    foot: (data, path, more) =>
      make(
        'p',
        { part: 'foot' },
        data?.asOf
          ? `${say('Số liệu đến', 'Data as of')} ${local(data.asOf).slice(11, 16)} ${date(data.asOf)}, ${say('nguồn', 'source')}: ${data.source}. `
          : null,
        link(path, more),
      ),
  };
};
