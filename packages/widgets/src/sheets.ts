import { commonStyle } from './element/common-style.ts';
import { widgets } from './describe.ts';
import { registry } from './registry.ts';

/** For shadow roots that a server drew: the styles of all elements, each under its own name. */
export const shadowSheet = (): string =>
  [
    commonStyle,
    ...widgets.map(({ name, tag }) => {
      const { style, reserve } = registry[name];
      return `:host(${tag}) { --reserve: ${reserve} }\n${style}`;
    }),
  ].join('');

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
