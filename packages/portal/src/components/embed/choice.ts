import {
  widgets,
  type AttributeDescription,
  type WidgetDescription,
} from '@motcua/widgets/describe';
import { badgeNames, badgeWords } from '../badge/badge-figure.ts';
import { strings, type Language } from '../../i18n/index.ts';

/** One thing that a form asks: an attribute of an element, or a parameter of the badge. */
export interface Field {
  name: string;
  type: AttributeDescription['type'];
  label: string;
  hint: string;
  required: boolean;
  example: string;
  pattern: string;
  /** Of a `choice`: value and word. */
  options: readonly (readonly [value: string, word: string])[];
  value: string;
  /** What is wrong with the value, to be shown beside it. */
  wrong: string | null;
}

/** What is being built: an element with its attributes, or a badge. */
export interface Choice {
  name: string;
  title: string;
  /** `null` for the badge, which is an image. */
  widget: WidgetDescription | null;
  fields: Field[];
}

export const badge = 'badge';
/** Where the portal is and which ward it speaks of is known here; a form need not ask. */
const known = ['endpoint', 'ward'];

const wordOf = (value: string, lang: Language): string => {
  const words: Readonly<Record<string, string>> = strings(lang).embed.builder.values;
  return words[value] ?? value;
};

const fieldOf = (
  { name, type, values = [], required, default: usual, ...rest }: AttributeDescription,
  search: URLSearchParams,
  lang: Language,
): Field => {
  const t = strings(lang).embed.builder;
  const { example, pattern, label, description } = rest;
  // What is required comes filled in, so that there is something to see at once.
  const asked = search.get(name)?.trim().slice(0, 200) ?? (required ? example : '');
  const missing = required && asked === '';
  const odd = asked !== '' && !new RegExp(pattern).test(asked);
  return {
    name,
    type,
    label: label[lang],
    hint: description[lang],
    required,
    example,
    pattern,
    options: values.map((value) => [value, wordOf(value, lang)] as const),
    value: asked === usual ? '' : asked,
    wrong: missing || odd ? t.wrong(label[lang], example) : null,
  };
};

const badgeFields = (search: URLSearchParams, lang: Language): Field[] => {
  const attributes = widgets.find(({ name }) => name === 'statistics')!.attributes;
  const asked = search.get('figure') ?? badgeNames[1]!;
  const figure: Field = {
    name: 'figure',
    type: 'choice',
    label: strings(lang).embed.builder.figure,
    hint: '',
    required: true,
    example: badgeNames[1]!,
    pattern: `^(${badgeNames.join('|')})$`,
    options: badgeNames.map((name) => [name, badgeWords(name, lang).long] as const),
    value: (badgeNames as readonly string[]).includes(asked) ? asked : badgeNames[1]!,
    wrong: null,
  };
  const shared = attributes.filter(({ name }) => name === 'period' || name === 'lang');
  return [figure, ...shared.map((attribute) => fieldOf(attribute, search, lang))];
};

/** What an address asks to be built; the figures where it asks for nothing that there is. */
export const readChoice = (search: URLSearchParams, lang: Language): Choice => {
  const asked = search.get('widget');
  if (asked === badge) {
    const { title } = strings(lang).embed.builder.badge;
    return { name: badge, title, widget: null, fields: badgeFields(search, lang) };
  }
  const widget =
    widgets.find(({ name }) => name === asked) ??
    widgets.find(({ name }) => name === 'statistics')!;
  const fields = widget.attributes
    .filter(({ name }) => !known.includes(name))
    .map((attribute) => fieldOf(attribute, search, lang));
  return { name: widget.name, title: widget.title[lang], widget, fields };
};

/** The values that differ from what is usual, and are right. */
export const valuesOf = ({ fields }: Choice): [name: string, value: string][] =>
  fields
    .filter(({ value, wrong }) => value !== '' && wrong === null)
    .map(({ name, value }) => [name, value]);
