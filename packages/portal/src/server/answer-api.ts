import { getRequestListener } from '@hono/node-server';
import type { Api } from '../api/api.ts';
import type { Answerer } from './asked.ts';

/** Hands a request over to the API. */
export const answerApi =
  (api: Api): Answerer =>
  ({ request, response, requestId, address, tooMany }) =>
    getRequestListener((web) => api.fetch(web, { address, requestId, tooMany }), {
      overrideGlobalObjects: false,
    })(request, response);
