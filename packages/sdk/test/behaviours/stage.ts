import { json, type Plan } from './plan.ts';
import { scenarios, type Asked, type Scenario } from './scenarios.ts';

/** What the portal lets a foreign page read of an answer, besides what CORS always does. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-request-id, retry-after, etag',
};
const PREFLIGHT: Plan = {
  status: 204,
  headers: {
    ...CORS,
    'access-control-allow-headers':
      'accept-language, content-type, idempotency-key, if-none-match, last-event-id',
    'access-control-max-age': '600',
  },
};

export interface Stage {
  /** `path`: as the request names it, `/{scenario}/{run}/api/v1/…` or `/asked/{run}`. */
  answer(asked: Asked): Plan;
}

/** Answers by the scenario that the address names, and keeps what each run asked. */
export const createStage = (): Stage => {
  const runs = new Map<string, Asked[]>();
  return {
    answer: (asked) => {
      if (asked.method === 'OPTIONS') return PREFLIGHT;
      const [, name, run = ''] = asked.path.split('/');
      const before = runs.get(run) ?? [];
      if (name === 'asked') return json(before, { headers: CORS });
      const path = asked.path.slice(asked.path.indexOf('/api/v1') + '/api/v1'.length);
      const all = [...before, { ...asked, path }];
      runs.set(run, all);
      const plan: Plan = scenarios[name as Scenario](all.at(-1)!, all.length);
      return { ...plan, headers: { ...CORS, ...plan.headers } };
    },
  };
};
