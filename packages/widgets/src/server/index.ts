import type { WidgetName } from '../describe.ts';
import type { Drawing } from '../drawing.ts';
import { common, type Patterns } from '../patterns.ts';
import { registry } from '../registry.ts';
import type { Settings } from '../settings.ts';
import { send } from '../transport/request.ts';
import { escape, markupOf } from './markup.ts';

export interface RenderOptions {
  /** Address of the folder with the widgets' files, as the page may load them. */
  files: string;
  /** Gives up after so many milliseconds; 3 000 unless told. */
  timeout?: number | undefined;
}

/** Attributes as the element takes them; numbers become text. */
export type RenderAttributes = Readonly<Record<string, string | number | null | undefined>>;

/** What the attributes say; `null` where one is wrong or missing. Those of the page are none of ours. */
const settingsOf = (name: WidgetName, attributes: RenderAttributes): Settings | null => {
  const { own, required } = registry[name];
  const patterns: Patterns = { ...common, ...own };
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value != null && patterns[key]) given[key] = String(value);
  const fits = Object.entries(given).every(([key, value]) => patterns[key]!.test(value));
  const { endpoint, ward, lang = '' } = given;
  if (!fits || !endpoint || !ward || (required && !given[required])) return null;
  if (!URL.canParse(endpoint)) return null;
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    ward,
    level: given['heading-level'] ?? '2',
    lang: /^en/i.test(lang) ? 'en' : 'vi',
    asked: Object.fromEntries(Object.entries(given).filter(([key]) => own[key])),
  };
};

/**
 * Draws an element on a server: a declarative shadow root with its content, complete without JavaScript.
 * It goes in front of the element's own content. Where the portal can't be had in time, or an attribute is
 * wrong, it is empty: the page then shows that content, and the element loads and speaks for itself.
 */
export const renderShadow = async (
  name: WidgetName,
  attributes: RenderAttributes,
  { files, timeout = 3_000 }: RenderOptions,
): Promise<string> => {
  const settings = settingsOf(name, attributes);
  if (settings === null) return '';
  try {
    // What only works with a script is not drawn.
    const text = await send(settings, name, AbortSignal.timeout(timeout), { still: 'on' });
    const { view } = JSON.parse(text) as Drawing;
    const content = markupOf(['div', { lang: settings.lang, dir: 'ltr' }, ...view], settings);
    return `<template shadowrootmode="open"><link rel="stylesheet" href="${escape(`${files}/motcua-${name}.css`)}"><div part="widget"><div>${content}</div></div></template>`;
  } catch {
    return '';
  }
};
