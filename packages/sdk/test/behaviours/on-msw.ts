import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Plan } from './plan.ts';
import { createStage } from './stage.ts';

const bodyOf = (steps: NonNullable<Plan['body']>, signal: AbortSignal) => {
  const left = [...steps];
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const step = left.shift();
      if (step === undefined) return controller.close();
      if (step === 'reset') return controller.error(new TypeError('reset'));
      if (step === 'stall')
        return new Promise((stopped) => signal.addEventListener('abort', () => stopped()));
      if (typeof step === 'object' && 'rest' in step) {
        await delay(step.rest);
        // A pull that brings nothing is not repeated.
        return this.pull!(controller);
      }
      controller.enqueue(typeof step === 'string' ? new TextEncoder().encode(step) : step);
    },
  });
};

/** The stage behind a mocked `fetch`. */
export const openMswStage = (origin: string) => {
  const stage = createStage();
  const server = setupServer(
    http.all(`${origin}/*`, async ({ request }) => {
      const url = new URL(request.url);
      const plan = stage.answer({
        method: request.method,
        path: url.pathname + url.search,
        language: request.headers.get('accept-language'),
        lastEvent: request.headers.get('last-event-id'),
        body: await request.clone().text(),
      });
      if (plan.instead === 'reset') return HttpResponse.error();
      if (plan.instead === 'stall') await delay('infinite');
      return new HttpResponse(plan.body ? bodyOf(plan.body, request.signal) : null, {
        status: plan.status ?? 200,
        headers: plan.headers ?? {},
      });
    }),
  );
  server.listen({ onUnhandledFrame: 'error' });
  return server;
};
