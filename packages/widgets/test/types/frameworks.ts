/** Compiled, never run: what the types of Vue, of Svelte and of the page itself know. */
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import type {} from '../../src/frameworks/svelte.ts';
import type {} from '../../src/frameworks/vue.ts';
import type { ErrorEvent } from '../../src/index.ts';

type VueProps = InstanceType<GlobalComponents['motcua-procedure']>['$props'];
export const inVue: Pick<VueProps, 'endpoint' | 'ward' | 'code' | 'theme'> = {
  endpoint: '/',
  ward: '11411',
  code: '1.001193',
  theme: 'dark',
};
// @ts-expect-error: the code is missing
export const wrongInVue: Pick<VueProps, 'endpoint' | 'ward' | 'code'> = {
  endpoint: '/',
  ward: '11411',
};

export const inSvelte: SvelteHTMLElements['motcua-lookup'] = {
  endpoint: '/',
  ward: '11411',
  class: 'x',
  'onmotcua-error': (event) => void event.detail.message,
};
export const wrongInSvelte: SvelteHTMLElements['motcua-contact'] = {
  endpoint: '/',
  ward: '11411',
  // @ts-expect-error: no such theme
  theme: 'x',
};

export const inThePage = (): void => {
  document.addEventListener('motcua-select', (event) => {
    if ('code' in event.detail) event.detail.title.trim();
    // @ts-expect-error: a choice has no such part
    void event.detail.nothing;
  });
  const figures = document.querySelector('motcua-statistics');
  void figures?.refresh();
  figures?.state satisfies 'idle' | 'loading' | 'ready' | 'error' | undefined;
  figures?.addEventListener('motcua-load', (event) => {
    event.detail.data.figures?.received.toFixed();
    // @ts-expect-error: what another element loads
    void event.detail.data.total;
  });
  document.querySelector('motcua-apologies')?.addEventListener('motcua-load', ({ detail }) => {
    detail.data.owed?.toFixed();
  });
  const lookup = document.querySelector('motcua-lookup');
  lookup?.addEventListener('motcua-load', ({ detail }) => {
    detail.data satisfies boolean | null;
  });
  const told = ({ detail }: ErrorEvent) => void detail.message.trim();
  lookup?.addEventListener('motcua-error', told, { once: true });
  lookup?.removeEventListener('motcua-error', told);
  lookup?.addEventListener('click', (event) => event.clientX.toFixed());
  lookup?.addEventListener('an-event-of-others', (event) => event.preventDefault());
  // @ts-expect-error: only the element changes its state
  if (figures) figures.state = 'ready';
};
