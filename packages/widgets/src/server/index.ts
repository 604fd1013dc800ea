import type { WidgetName } from '../describe.ts';
import { escape, makeText, markupOf } from '../pen/make-text.ts';
import { make, say, take } from '../pen/pen.ts';
import { registry } from '../registry.ts';
import { send } from '../transport/request.ts';
import { common } from '../patterns.ts';

export interface RenderOptions {
  /** Address of the folder with the widgets' files, as the page may load them. */
  files: string;
  /** Gives up after so many milliseconds; 3 000 unless told. */
  timeout?: number | undefined;
}

/** Attributes as the element takes them; numbers become text. */
export type RenderAttributes = Readonly<Record<string, string | number | null | undefined>>;

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
  const { ask, view, own, required } = registry[name];
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value != null) given[key] = String(value);
  const patterns: Readonly<Record<string, RegExp>> = { ...common, ...own };
  const fits = Object.entries(patterns).every(([key, pattern]) => {
    const value = given[key];
    return value === undefined
      ? !['endpoint', 'ward', required].includes(key)
      : pattern.test(value);
  });
  const endpoint = given['endpoint']?.replace(/\/+$/, '');
  if (!fits || !endpoint || !URL.canParse(endpoint)) return '';
  const english = /^en/i.test(given['lang'] ?? '');
  const settings = { endpoint, english, own: given };
  try {
    const signal = AbortSignal.timeout(timeout);
    const data = await ask(
      async (path, body) => (await send(settings, path, signal, body)).json(),
      given,
    );
    take({ settings, make: makeText });
    const content = make('div', { lang: say('vi', 'en'), dir: 'ltr' }, view(data));
    const frame = make('div', { part: 'widget' }, make('div', null, content));
    return `<template shadowrootmode="open"><link rel="stylesheet" href="${escape(`${files}/motcua-${name}.css`)}">${markupOf(frame)}</template>`;
  } catch {
    return '';
  }
};
