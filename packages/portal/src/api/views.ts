import type { WidgetName } from '@motcua/widgets/describe';
import { operations, type Operation } from '@motcua/sdk/schemas';
import { draw, drawAnswer, isWidget, parametersOf } from '@motcua/widgets/views';
import type { Call, CallInput, Drawing } from '@motcua/widgets/views';
import type { Context } from 'hono';
import type { Api } from './api.ts';
import type { Services, Trusted } from './context.ts';
import { checkInput, inputRefused, jsonOf } from './input.ts';
import { languageOf } from './language.ts';
import type { Perform } from './perform.ts';
import { ProblemError } from './problems.ts';
import { isFormView, viewRoute } from './view-paths.ts';

type ViewContext = Context<{ Bindings: Trusted }>;

const table: readonly Operation[] = operations;

/** Only what is set: the schemas know no such thing as a value that is not. */
const set = (values: object = {}): object =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );

/** Calls of the API's own operations for the same caller: same rules, same limits, same problems. */
const callFrom =
  (perform: Perform, c: ViewContext): Call =>
  async <Answer>(id: string, { params, query, body }: CallInput = {}) => {
    const operation = table.find((each) => each.id === id)!;
    const given = {
      params: { ward: c.req.param('ward'), ...params },
      query: set(query),
      body: set(body),
    };
    const { data } = await perform(c, operation, checkInput(operation, given, languageOf(c)));
    return data as Answer;
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

/** Whether the page that asks may send the look-up. Of one of another site a browser tells the origin. */
const maySend = (c: ViewContext, { config }: Services): boolean => {
  const origin = c.req.header('Origin');
  return origin === undefined || config.allowedOrigins.includes(origin);
};

const drawingFor = async (
  c: ViewContext,
  services: Services,
  perform: Perform,
): Promise<Drawing> => {
  const { ward, widget } = c.req.param() as { ward: string; widget: string };
  if (ward !== services.config.code) throw new ProblemError('ward-unknown');
  if (!isWidget(widget)) throw new ProblemError('route-unknown');
  const given = givenOf(c, widget);
  const call = callFrom(perform, c);
  const lang = languageOf(c);
  const now = services.now();
  if (c.req.method === 'POST')
    return drawAnswer(widget, lang, call, Object(await jsonOf(c)) as Record<string, unknown>, now);
  const asked = { given, now, maySend: maySend(c, services) };
  return draw(widget, lang, call, asked);
};

/** Answers what the elements of `@motcua/widgets` show, drawn from the API's own answers. */
export const mountViews = (api: Api, services: Services, perform: Perform): void => {
  api.on(['GET', 'POST'], viewRoute, async (c, next) => {
    const posts = c.req.method === 'POST';
    const takesForm = isFormView(c.req.path);
    if (posts && !takesForm) return next();
    const drawing = await drawingFor(c, services, perform);
    if (takesForm && !posts) c.header('Vary', 'Origin', { append: true });
    return c.json(drawing, 200, { 'Cache-Control': posts ? 'no-store' : 'no-cache' });
  });
  api.all(viewRoute, (c) => {
    c.header('Allow', isFormView(c.req.path) ? 'GET, HEAD, POST' : 'GET, HEAD');
    throw new ProblemError('method-not-allowed');
  });
};
