import type { WidgetName } from '../describe.ts';
import type { Drawing } from '../drawing.ts';
import { drawn } from '../pen/pen.ts';
import { onOff, type Patterns } from '../patterns.ts';
import { registry } from '../registry.ts';
import { apologiesView } from '../widgets/apologies/view.ts';
import { contactView } from '../widgets/contact/view.ts';
import { lookupView } from '../widgets/lookup/view.ts';
import { procedureView } from '../widgets/procedure/view.ts';
import { proceduresView } from '../widgets/procedures/view.ts';
import { statisticsView } from '../widgets/statistics/view.ts';
import type { Asked, Call, View } from './view.ts';

export type { Drawing } from '../drawing.ts';
export type { Asked, Call, CallInput } from './view.ts';

const views = {
  apologies: apologiesView,
  contact: contactView,
  lookup: lookupView,
  procedure: procedureView,
  procedures: proceduresView,
  statistics: statisticsView,
} as unknown as Readonly<Record<WidgetName, View>>;

export const isWidget = (name: string): name is WidgetName => Object.hasOwn(views, name);

/** The parameters that a view is asked with, and the one that it can't do without. */
export const parametersOf = (
  name: WidgetName,
): { patterns: Patterns; required: string | undefined } => {
  const { own, required } = registry[name];
  return { patterns: { ...own, ...views[name].more, still: onOff }, required };
};

/** Calls for the data of a view and draws it. Rejects with what `call` does. */
export const draw = async (
  name: WidgetName,
  lang: 'vi' | 'en',
  call: Call,
  asked: Asked,
): Promise<Drawing> => {
  const view = views[name];
  const data = await view.ask(call, asked);
  const next = view.next?.(data, asked);
  return { data, view: drawn(lang === 'en', () => view.draw(data, asked)), ...(next && { next }) };
};

/** Answers what was typed into the form of a widget that has one: the look-up. `now` in epoch milliseconds. */
export const drawAnswer = async (
  name: WidgetName,
  lang: 'vi' | 'en',
  call: Call,
  typed: Readonly<Record<string, unknown>>,
  now: number,
): Promise<Drawing> => {
  const answer = await views[name].answer!(call, typed, now);
  return { data: null, view: drawn(lang === 'en', answer) };
};
