import { toInstantText } from '@motcua/sdk/calendar';
import { operations, type Operation } from '@motcua/sdk/schemas';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { takeApologyStep } from './apology-steps.ts';
import type { Services, Trusted } from './context.ts';
import { takesFile } from './file-paths.ts';
import { createImport } from './imports.ts';
import { inputOf } from './input.ts';
import { languageOf } from './language.ts';
import { answerLive, isStream } from './live.ts';
import { openApi } from './openapi.ts';
import { createPerform } from './perform.ts';
import { checkLength } from './read-body.ts';
import { mountViews } from './views.ts';
import { isFormView } from './view-paths.ts';
import { answerProblem, problemOf, ProblemError, tooManyRequests } from './problems.ts';

type ApiEnv = { Bindings: Trusted };
export type Api = Hono<ApiEnv>;

const longestUrl = 8_000;

/** `{name}` of the contract as Hono's `:name`. */
const routeOf = (path: string) => `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`;

const toProblem = (c: Context<ApiEnv>, error: unknown): Response => {
  const known = error instanceof ProblemError ? error : new ProblemError('internal');
  const problem = problemOf(known, languageOf(c), c.env.requestId);
  return answerProblem(c, problem, known.extras.headers);
};

/** Whether a request is a look-up or asks for leave to send one: only pages of some sites may. */
const looksUp = ({ req: { path, method } }: Context): boolean =>
  path.endsWith('/dossiers/lookup') || (isFormView(path) && method !== 'GET' && method !== 'HEAD');

/** The API made from the contract's table: same paths, same schemas, one handler an operation. */
export const createApi = (
  services: Services,
  onError: (error: unknown, requestId: string) => void,
): Api => {
  const api: Api = new Hono();

  api.use(async (c, next) => {
    await next();
    c.header('Content-Language', languageOf(c));
    c.header('Vary', 'Accept-Language', { append: true });
    c.header('X-Request-Id', c.env.requestId);
  });
  api.use('/api/*', async (c, next) => {
    // No page of another origin has any business with a token.
    if (takesFile(c.req.path)) return next();
    const allowed = looksUp(c) ? services.config.allowedOrigins : '*';
    return cors({
      origin: allowed,
      allowMethods: ['GET', 'HEAD', 'POST'],
      // Without it a page of another origin could not ask whether an answer has changed.
      exposeHeaders: ['ETag', 'Motcua-As-Of', 'Motcua-Revision', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
    })(c, next);
  });
  // Refused where a page of another origin can read why.
  api.use((c, next) => {
    if (c.env.tooMany) throw tooManyRequests(c.env.tooMany);
    if (c.req.url.length > longestUrl) throw new ProblemError('address-too-long');
    return next();
  });
  const tagged = etag();
  // A tag is a hash of the whole answer, and a stream has no whole.
  api.use((c, next) => (isStream(c.req.path) ? next() : tagged(c, next)));
  // A file has limits of its own, and is not held in memory.
  api.use((c, next) => {
    if (!takesFile(c.req.path)) checkLength(c);
    return next();
  });

  const perform = createPerform(services);
  const answer = (operation: Operation) => async (c: Context<ApiEnv>) => {
    const input = await inputOf(c, operation, languageOf(c));
    const { data, state } = await perform(c, operation, input);
    c.header('Motcua-Revision', String(state.revision));
    if (state.dataAt !== null) c.header('Motcua-As-Of', toInstantText(state.dataAt));
    c.header('Cache-Control', operation.method === 'GET' ? 'no-cache' : 'no-store');
    const { retryAfterSeconds: wait } = data as { retryAfterSeconds?: number | null };
    if (wait) c.header('Retry-After', String(wait));
    return c.json(data as object);
  };

  const methods = new Map<string, string[]>();
  for (const operation of operations) {
    const route = routeOf(operation.path);
    api.on(
      operation.method,
      route,
      operation.body === 'file'
        ? (c) => createImport(c, operation, services, onError)
        : operation.stream
          ? (c) => answerLive(c, operation, services)
          : operation.scope === 'apologies'
            ? (c) => takeApologyStep(c, operation, services)
            : answer(operation),
    );
    methods.set(route, [
      ...(methods.get(route) ?? []),
      ...(operation.method === 'GET' ? ['GET', 'HEAD'] : [operation.method]),
    ]);
  }
  mountViews(api, services, perform);
  api.get('/api/openapi.json', (c) => c.json(openApi(), 200, { 'Cache-Control': 'no-cache' }));
  methods.set('/api/openapi.json', ['GET', 'HEAD']);
  for (const [route, allowed] of methods) {
    api.all(route, (c) => {
      c.header('Allow', allowed.join(', '));
      throw new ProblemError('method-not-allowed');
    });
  }

  api.notFound((c) => toProblem(c, new ProblemError('route-unknown')));
  api.onError((error, c) => {
    if (!(error instanceof ProblemError)) onError(error, c.env.requestId);
    return toProblem(c, error);
  });
  return api;
};
