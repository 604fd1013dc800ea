import { lookupResult } from '../../src/testing/fixtures/dossiers.ts';
import { problem } from '../../src/testing/fixtures/problem.ts';
import { statistics } from '../../src/testing/fixtures/statistics.ts';
import { ward } from '../../src/testing/fixtures/ward.ts';
import type * as Sdk from '../../src/index.ts';
import { holds, rejection, same, truly } from './check.ts';
import type { Asked, Scenario } from './scenarios.ts';

export type { Sdk };

/** A client of a service that behaves in one way, and what that service was asked. */
interface Scene {
  client: Sdk.Client;
  options: Sdk.ClientOptions;
  asked(): Promise<Asked[]>;
}

export interface World {
  sdk: typeof Sdk;
  scene(scenario: Scenario, options?: Partial<Sdk.ClientOptions>): Scene;
}

const count = async ({ asked }: Scene): Promise<number> => (await asked()).length;

const refused =
  (scenario: Scenario, expected: Record<string, unknown>) =>
  async ({ scene }: World) => {
    const at = scene(scenario);
    const error = await rejection(at.client.ward.get());
    holds(error, { operation: 'ward.get', retryable: false, attempts: 1, ...expected });
    same(await count(at), 1);
  };

const abortedAfter = async ({ scene }: World, scenario: Scenario, milliseconds: number) => {
  const at = scene(scenario);
  const controller = new AbortController();
  const reason = { told: 'by the caller' };
  const call = rejection(at.client.ward.get({ signal: controller.signal }));
  setTimeout(() => controller.abort(reason), milliseconds);
  const began = Date.now();
  truly((await call) === reason, 'the reason is the caller’s own');
  truly(Date.now() - began < 2000, 'it ended at once');
  same(await count(at), 1);
};

/** What the client promises, wherever it runs and whatever carries its requests. */
export const behaviours: Record<string, (world: World) => Promise<void>> = {
  'an answer is given as it came': async ({ scene }) => {
    const at = scene('healthy');
    same(await at.client.ward.get(), ward);
    const [asked] = await at.asked();
    holds(asked, { method: 'GET', path: '/wards/11411', language: 'vi' });
  },
  'an answer cut inside its letters is read whole': async ({ scene }) =>
    same(await scene('split').client.ward.get(), ward),
  'a server that never answers is an attempt timeout, tried three times': async ({ scene }) => {
    const at = scene('silent', { timeout: 300 });
    const error = await rejection(at.client.ward.get());
    holds(error, { name: 'TimeoutError', code: 'attempt-timeout', attempts: 3, retryable: true });
    same(await count(at), 3);
  },
  'a body that stalls counts against its attempt, and the next may succeed': async ({ scene }) => {
    const at = scene('stalls-once', { timeout: 300 });
    same(await at.client.ward.get(), ward);
    same(await count(at), 2);
  },
  'the total time ends a call amid its attempts': async ({ scene }) => {
    const at = scene('stalls-in-body', { timeout: 300, totalTimeout: 450 });
    const error = await rejection(at.client.ward.get());
    holds(error, { name: 'TimeoutError', code: 'total-timeout', attempts: 2 });
  },
  'a connection reset before the answer is tried again': async ({ scene }) => {
    const at = scene('resets-twice');
    same(await at.client.ward.get(), ward);
    same(await count(at), 3);
  },
  'an answer that is cut off is a failed connection, never half an answer': async ({ scene }) => {
    const at = scene('cuts-off');
    const error = await rejection(at.client.ward.get());
    holds(error, { name: 'ConnectionError', code: 'connection-failed', attempts: 3 });
  },
  'a busy server is asked again': async ({ scene }) => {
    const at = scene('busy-once');
    same(await at.client.ward.get(), ward);
    same(await count(at), 2);
  },
  'a server that stays broken is asked three times': async ({ scene, sdk }) => {
    const at = scene('broken');
    const error = await rejection(at.client.ward.get());
    truly(error instanceof sdk.ApiError && error instanceof sdk.MotcuaError, 'it is an ApiError');
    holds(error, { name: 'ApiError', status: 500, attempts: 3, retryable: true, problem: null });
    same(await count(at), 3);
  },
  'a problem carries the server’s own words': refused('unknown', {
    name: 'ApiError',
    code: 'api-problem',
    status: 404,
    problem,
    requestId: problem.requestId,
  }),
  'HTML is no answer': refused('html', { code: 'response-shape', fault: 'not-json' }),
  'nothing is no answer': refused('empty', { code: 'response-shape', fault: 'empty' }),
  'half a JSON is no answer': refused('half', { code: 'response-shape', fault: 'not-json' }),
  'a missing name is told by its path': refused('renamed', {
    name: 'ResponseShapeError',
    fault: 'mismatch',
    path: 'name',
  }),
  'sixteen megabytes are left after ten': refused('large', { fault: 'too-large' }),
  'sixteen megabytes that came as sixteen thousand bytes are left after ten': refused(
    'large-packed',
    { fault: 'too-large' },
  ),
  'what a newer server adds is kept': async ({ scene }) =>
    same(await scene('newer').client.ward.get(), { ...ward, colour: 'red' }),
  'an abort before the answer rejects with the caller’s reason': (world) =>
    abortedAfter(world, 'silent', 100),
  'an abort amid the body rejects with the caller’s reason': (world) =>
    abortedAfter(world, 'stalls-in-body', 100),
  'an abort ends the wait before a retry': (world) => abortedAfter(world, 'busy-long', 300),
  'a look-up is sent once, code and digits in its body': async ({ scene }) => {
    const at = scene('dossiers', { language: 'en' });
    const request = { code: lookupResult.code, phoneLast4: '0912' };
    same(await at.client.dossiers.lookup(request), lookupResult);
    const [asked] = await at.asked();
    holds(asked, { method: 'POST', path: '/wards/11411/dossiers/lookup', language: 'en' });
    same(JSON.parse(asked!.body), request);
  },
  'a look-up that stalls is not sent twice': async ({ scene }) => {
    const at = scene('silent', { timeout: 300 });
    const error = await rejection(at.client.dossiers.lookup({ code: lookupResult.code }));
    holds(error, { code: 'attempt-timeout', attempts: 1 });
    same(await count(at), 1);
  },
  'a look-up goes to no other address than the one that it was sent to': async ({ scene }) => {
    const at = scene('moved');
    const error = await rejection(at.client.dossiers.lookup({ code: lookupResult.code }));
    holds(error, {
      name: 'ConnectionError',
      reason: 'REDIRECT_REFUSED',
      attempts: 1,
      retryable: false,
    });
    same(await count(at), 1);
  },
  'a list is walked item by item, each page asked for once': async ({ scene }) => {
    const at = scene('pages');
    const codes: string[] = [];
    for await (const { code } of at.client.procedures.list({ limit: 2 })) codes.push(code);
    same(codes, ['2.000000', '2.000001', '2.000002', '2.000003', '2.000004', '2.000005']);
    same(await count(at), 3);
  },
  'a list that is collected says where it was cut': async ({ scene }) => {
    const { items, total, cut } = await scene('pages')
      .client.procedures.list()
      .collect({ maxItems: 3 });
    same([items.length, total, cut], [3, 6, true]);
  },
  'a call tells how it went': async ({ scene }) => {
    const { client } = scene('figures-at-last');
    const { data, meta } = await client.statistics.get().withMeta();
    same(data, statistics);
    const { revision, asOf } = statistics;
    holds(meta, { status: 200, attempts: 2, requestId: 'req-a1b2', revision, asOf });
    truly(meta.headers.get('content-type') === 'application/json', 'the headers are given');
  },
  'an outcome is a value for who asks for one': async ({ scene, sdk }) => {
    const good = await sdk.safe(scene('healthy').client.ward.get());
    same(good, { ok: true, data: ward, error: null });
    const bad = await sdk.safe(scene('unknown').client.ward.get());
    truly(!bad.ok && bad.error instanceof sdk.ApiError, 'the error is given');
  },
  'an operation is a function of its own': async ({ scene, sdk }) => {
    const at = scene('healthy');
    same(await sdk.getWard(sdk.connect(at.options)), ward);
    same(await count(at), 1);
  },
  'a live stream goes on where it broke off': async ({ scene }) => {
    const at = scene('live');
    const revisions: number[] = [];
    for await (const { revision } of at.client.statistics.live()) {
      revisions.push(revision);
      if (revision === 3) break;
    }
    truly(
      revisions.at(-1) === 3 && new Set(revisions).size === revisions.length,
      'each comes once',
    );
    const asked = await at.asked();
    same(
      asked.map(({ lastEvent }) => lastEvent),
      [null, '2'],
    );
  },
  'a live stream ends with the caller’s reason': async ({ scene }) => {
    const controller = new AbortController();
    const reason = { told: 'by the caller' };
    const live = scene('silent').client.statistics.live(undefined, { signal: controller.signal });
    const next = rejection(live.next());
    setTimeout(() => controller.abort(reason), 100);
    truly((await next) === reason, 'the reason is the caller’s own');
  },
  'no error holds an address, a code or a digit': async ({ scene }) => {
    const request = { code: lookupResult.code, phoneLast4: '0912' };
    for (const scenario of ['unknown', 'html', 'resets-twice', 'broken'] as const) {
      const at = scene(scenario);
      const error = (await rejection(at.client.dossiers.lookup(request))) as Error;
      const said = `${error.message} ${JSON.stringify(error)} ${String(error.cause)}`;
      for (const secret of [request.code, request.phoneLast4, at.options.baseUrl])
        truly(!said.includes(secret), `the error of ${scenario} keeps silent`);
    }
  },
  'a wrong input is refused before the network': async ({ scene }) => {
    const at = scene('healthy');
    const error = await rejection(at.client.procedures.list({ limit: 0 }));
    holds(error, { name: 'RequestError', code: 'input-refused', attempts: 0 });
    same(await count(at), 0);
  },
};
