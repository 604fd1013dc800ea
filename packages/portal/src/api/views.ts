import type { WidgetName } from '@motcua/widgets/describe';
import {
  draw,
  drawAnswer,
  isWidget,
  parametersOf,
  type Drawing,
  type Get,
} from '@motcua/widgets/views';
import type { Context } from 'hono';
import type { Api } from './api.ts';
import type { Services, Trusted } from './context.ts';
import { inputRefused, jsonOf } from './input.ts';
import { languageOf } from './language.ts';
import { ProblemError } from './problems.ts';
import { isFormView, viewRoute } from './view-paths.ts';

type ViewContext = Context<{ Bindings: Trusted }>;

/** What an operation behind a view answered, where that is no success. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly response: Response;
  constructor(response: Response) {
    super('An operation behind a view answered with a problem.');
    this.response = response;
  }
}

/** Calls of the API's own operations for the same caller: same rules, same limits, same problems. */
const getFrom =
  (api: Api, c: ViewContext): Get =>
  async <Answer>(path: string, body?: object) => {
    const below = path.startsWith('/')
      ? path
      : `/wards/${c.req.param('ward')}${path && `/${path}`}`;
    const request = new Request(`http://portal.invalid/api/v1${below}`, {
      headers: { 'Accept-Language': languageOf(c), 'Content-Type': 'application/json' },
      signal: c.req.raw.signal,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    const response = await api.fetch(request, c.env);
    if (!response.ok) throw new Refused(response);
    return (await response.json()) as Answer;
  };

/** Parameters as their patterns say. Throws `ProblemError`. */
const givenOf = (c: ViewContext, name: WidgetName): Record<string, string> => {
  const { patterns, required } = parametersOf(name);
  const given: Record<string, string> = {};
  for (const [key, [value = '', ...more]] of Object.entries(c.req.queries())) {
    const pattern = Object.hasOwn(patterns, key) ? patterns[key] : undefined;
    if (pattern === undefined) throw inputRefused(key, 'unknown', languageOf(c));
    if (more.length > 0 || !pattern.test(value)) throw inputRefused(key, 'invalid', languageOf(c));
    given[key] = value;
  }
  if (required !== undefined && given[required] === undefined)
    throw inputRefused(required, 'invalid', languageOf(c));
  return given;
};

/** What was typed: a box that was left empty is none. Throws `ProblemError`. */
const typedOf = async (c: ViewContext): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(Object(await jsonOf(c)) as Record<string, unknown>).filter(
      ([, value]) => value !== '',
    ),
  );

/** Whether the page that asks may send the look-up. Of one of another site a browser tells the origin. */
const maySend = (c: ViewContext, { config }: Services): boolean => {
  const origin = c.req.header('Origin');
  return origin === undefined || config.allowedOrigins.includes(origin);
};

const drawingFor = async (c: ViewContext, services: Services, api: Api): Promise<Drawing> => {
  const { ward, widget } = c.req.param() as { ward: string; widget: string };
  if (ward !== services.config.code) throw new ProblemError('ward-unknown');
  if (!isWidget(widget)) throw new ProblemError('route-unknown');
  const given = givenOf(c, widget);
  const get = getFrom(api, c);
  const lang = languageOf(c);
  if (c.req.method === 'POST') return drawAnswer(widget, lang, get, await typedOf(c));
  const asked = { given, now: services.now(), maySend: maySend(c, services) };
  return draw(widget, lang, get, asked);
};

/** Answers what the elements of `@motcua/widgets` show, drawn from the API's own answers. */
export const mountViews = (api: Api, services: Services): void => {
  api.on(['GET', 'POST'], viewRoute, async (c, next) => {
    const posts = c.req.method === 'POST';
    const takesForm = isFormView(c.req.path);
    if (posts && !takesForm) return next();
    try {
      const drawing = await drawingFor(c, services, api);
      if (takesForm && !posts) c.header('Vary', 'Origin', { append: true });
      return c.json(drawing, 200, { 'Cache-Control': posts ? 'no-store' : 'no-cache' });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, headers, body } = error.response;
      const kept = ['Content-Type', 'Cache-Control', 'Retry-After'].flatMap((name) => {
        const value = headers.get(name);
        return value === null ? [] : [[name, value] as [string, string]];
      });
      return new Response(body, { status, headers: kept });
    }
  });
  api.all(viewRoute, (c) => {
    c.header('Allow', isFormView(c.req.path) ? 'GET, HEAD, POST' : 'GET, HEAD');
    throw new ProblemError('method-not-allowed');
  });
};
