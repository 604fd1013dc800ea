import { commonStyle } from './element/styles/common-style.ts';
import { widgets, type WidgetName } from './describe.ts';
import { registry } from './registry.ts';

/** For a shadow root that a server drew: what the element would wear. */
export const shadowSheet = (name: WidgetName): string => {
  const { style, reserve } = registry[name];
  return `${commonStyle}:host { --reserve: ${reserve} }${style}`;
};

/** For the page: keeps the height of each element from before it is defined. */
export const reserveSheet = (): string =>
  [
    `:is(${widgets.map(({ tag }) => tag).join(', ')}):not(:defined) { display: flow-root }`,
    ...widgets.map(
      ({ name, tag }) =>
        `${tag}:not(:defined)::before { content: ''; float: left; padding-top: var(--motcua-reserve, ${registry[name].reserve}) }`,
    ),
    '',
  ].join('\n');
